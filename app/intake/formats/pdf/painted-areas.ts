/** A part of a page in points: left, bottom, right, top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** The page is divided into so many strips each way, so that few areas are looked at for each letter. */
const strips = 32
/** Of one cell; what is painted more often has no colour that anybody could tell. */
const mostAreas = 64
/** Cells and letters that are looked at on one page; pages that people read take a thousandth. */
const mostSteps = 20_000_000

export const white = '#ffffff'

interface Area {
  box: Box
  /** null where nobody can tell it: a picture, a pattern, a shape with round corners. */
  color: string | null
}

interface Cell {
  box: Box
  areas: Area[]
  letters: PlacedLetter[]
}

/** A letter with its middle. */
export interface PlacedLetter {
  at: readonly [x: number, y: number]
  covered: boolean
}

/** What was painted on a page so far, to tell on which colour a letter stands and which letters were painted over. */
export class PaintedAreas {
  readonly #cells: Cell[]
  #steps = 0

  constructor(private readonly page: Box) {
    const [left, bottom, right, top] = page
    const [width, height] = [(right - left) / strips, (top - bottom) / strips]
    this.#cells = Array.from({ length: strips * strips }, (_, at): Cell => {
      const [x, y] = [left + (at % strips) * width, bottom + Math.floor(at / strips) * height]
      return { box: [x, y, x + width, y + height], areas: [], letters: [] }
    })
  }

  /** Paints an area. One that `covers` is a rectangle that nothing shines through: the letters in it are seen no more. */
  paint(box: Box, color: string | null, covers: boolean): void {
    const area = { box, color: covers ? color : null }
    for (const cell of this.#cellsOf(box)) {
      this.#steps += 1 + (covers ? cell.letters.length : 0)
      if (this.#steps > mostSteps) return
      if (covers) cell.letters = cell.letters.filter((letter) => !(letter.covered = isWithin(letter.at, box)))
      cell.areas = covers && isInside(cell.box, box) ? [area] : [...cell.areas.slice(-mostAreas), area]
      if (cell.areas.length > mostAreas) cell.areas = [{ box: this.page, color: null }]
    }
  }

  /** The colour at a place, null where nobody can tell it. */
  colorAt(at: PlacedLetter['at']): string | null {
    if (this.#steps > mostSteps) return null
    const area = this.#cellAt(at)?.areas.findLast(({ box }) => isWithin(at, box))
    return area ? area.color : white
  }

  /** Remembers a letter, which is `covered` once something is painted over it. */
  place(letter: PlacedLetter): void {
    this.#cellAt(letter.at)?.letters.push(letter)
  }

  #cellAt([x, y]: PlacedLetter['at']): Cell | undefined {
    return isWithin([x, y], this.page) ? this.#cells[this.#row(y) * strips + this.#column(x)] : undefined
  }

  *#cellsOf([left, bottom, right, top]: Box): Generator<Cell> {
    if (this.#steps > mostSteps) return
    for (let row = this.#row(bottom); row <= this.#row(top); row += 1)
      for (let column = this.#column(left); column <= this.#column(right); column += 1) {
        const cell = this.#cells[row * strips + column]
        if (cell) yield cell
      }
  }

  #column(x: number): number {
    const [left, , right] = this.page
    return withinStrips((x - left) / (right - left))
  }

  #row(y: number): number {
    const [, bottom, , top] = this.page
    return withinStrips((y - bottom) / (top - bottom))
  }
}

function withinStrips(share: number): number {
  return Math.max(0, Math.min(strips - 1, Math.floor(share * strips) || 0))
}

/** Whether a place lies in an area, or no further from it than `margin`. */
export function isWithin([x, y]: PlacedLetter['at'], [left, bottom, right, top]: Box, margin = 0): boolean {
  return x >= left - margin && x <= right + margin && y >= bottom - margin && y <= top + margin
}

function isInside([left, bottom, right, top]: Box, outer: Box): boolean {
  return left >= outer[0] && bottom >= outer[1] && right <= outer[2] && top <= outer[3]
}

/** What two areas share; without width where they share nothing. */
export function sharedBox(one: Box, two: Box): Box {
  const [left, bottom] = [Math.max(one[0], two[0]), Math.max(one[1], two[1])]
  return [left, bottom, Math.max(left, Math.min(one[2], two[2])), Math.max(bottom, Math.min(one[3], two[3]))]
}
