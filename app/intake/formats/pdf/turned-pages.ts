import type { Matrix } from './matrix'
import type { Glyph } from './visual-lines'

/** In which direction letters run on a sheet, in quarter turns to the left. */
export type Turn = 0 | 1 | 2 | 3

type Point = readonly [x: number, y: number]

/** A letter where it was drawn on the sheet. */
export interface DrawnLetter {
  text: string
  from: Point
  to: Point
  size: number
  turn: Turn
}

export function turnOf([a, b, , d]: Matrix): Turn {
  if (Math.abs(b) > Math.abs(a)) return b > 0 ? 1 : 3
  // A letter that is mirrored alone stands upright.
  return a < 0 && d < 0 ? 2 : 0
}

/** A place on the sheet as it is where its text runs from left to right. */
function turnBack([x, y]: Point, turn: Turn): Point {
  if (turn === 1) return [y, -x]
  if (turn === 2) return [-x, -y]
  return turn === 3 ? [-y, x] : [x, y]
}

/** The place on the sheet of one where its text runs from left to right. */
export function onSheet([x, y]: Point, turn: Turn): Point {
  if (turn === 1) return [-y, x]
  if (turn === 2) return [-x, -y]
  return turn === 3 ? [y, -x] : [x, y]
}

/** The letters of a page as they are where most of them run from left to right: programs draw a wide page on a sheet that stands. */
export function upright(letters: readonly DrawnLetter[]): { glyphs: Glyph[]; turn: Turn } {
  const counts = [0, 0, 0, 0]
  for (const { turn, text } of letters) if (text.trim() !== '') counts[turn] = (counts[turn] ?? 0) + 1
  const most = counts.indexOf(Math.max(...counts)) as Turn
  const glyphs = letters.map(({ text, from, to, size, turn }): Glyph => {
    const [[x0, y], [x1]] = [turnBack(from, most), turnBack(to, most)]
    return { text, left: Math.min(x0, x1), right: Math.max(x0, x1), y, size, turned: turn !== most }
  })
  return { glyphs, turn: most }
}
