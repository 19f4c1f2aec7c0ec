import { extentOf, usualDistance } from '../join-lines'
import { bandsOf, fewestRows } from './table-rows'
import type { VisualLine } from './visual-lines'

/** Lines of a page that are read one after the other: those of a column, or what stands above and below all columns. */
export type Block = VisualLine[]

/** How finely the width of a page is looked at. */
const steps = 240
/** Of all lines, the share that may cross the strip between two columns: headlines, and what stands above and below. */
const mostAcross = 0.25
/** Shorter columns are rows of a table or lines beside a picture; the last one of a page may be short. */
const fewestLines = { one: 3, both: 8 }
/** In a column most lines reach over so much of its width, and it is so many letters wide: cells of a table are not. */
const leastFull = 0.55
const leastWidth = 12

/**
 * The lines of a page in blocks. Where a strip without letters runs between two columns of text, each line is cut there, and
 * one column is read after the other, the right one first on a page that is read from the right. A line that crosses the strip
 * ends the columns above it, and so does a gap where only one of them is left.
 */
export function blocksOf(lines: readonly VisualLine[], fromRight: boolean): Block[] {
  if (lines.length === 0) return []
  const bands = bandsOf(lines)
  const blocks = bands.map((band) => (band.rows ? [band.lines] : blocksIn(band.lines, fromRight)))
  // Without columns a table and what stands around it are read on as they stand.
  return blocks.every((own) => own.length === 1) ? [bands.flatMap((band) => band.lines)] : blocks.flat()
}

/** The same of lines that are no rows of a table. */
function blocksIn(lines: readonly VisualLine[], fromRight: boolean): Block[] {
  const gutter = gutterOf(lines)
  if (gutter === null) return [[...lines]]
  const { above, columns, below } = withoutShortRows(lines, gutter)
  return [above, ...columnsOf(columns, gutter, fromRight), below].filter((block) => block.length > 0)
}

function columnsOf(lines: readonly VisualLine[], gutter: number, fromRight: boolean): Block[] {
  const blocks: Block[] = []
  const { from, to } = sharedRange(lines, gutter)
  const far = 1.5 * Math.max(...columnsAt(lines, gutter).map(usualDistance))
  let columns: [left: VisualLine[], right: VisualLine[]] = [[], []]
  const endColumns = () => {
    for (const column of fromRight ? columns.toReversed() : columns) blocks.push(...blocksOf(column, fromRight))
    columns = [[], []]
  }
  for (const [at, line] of lines.entries()) {
    const crossing = crosses(line, gutter)
    const gap = (lines[at - 1]?.y ?? line.y) - line.y > far && (at <= from || at > to)
    if (crossing || gap) endColumns()
    const above = blocks.at(-1)
    if (!crossing)
      for (const [side, part] of cutAt(line, gutter).entries()) columns[side as 0 | 1].push(...(part ? [part] : []))
    else if (above?.every((one) => crosses(one, gutter))) above.push(line)
    else blocks.push([line])
  }
  endColumns()
  return blocks
}

/** The lines of each column; what crosses both is left out. */
function columnsAt(lines: readonly VisualLine[], gutter: number): VisualLine[][] {
  const halves = lines.map((line) => (crosses(line, gutter) ? [] : cutAt(line, gutter)))
  return [0, 1].map((side) => halves.flatMap((half) => half[side] ?? []))
}

/** Lines of columns that are short on both sides one after the other are rows of a table, above the columns or below them. */
function withoutShortRows(lines: readonly VisualLine[], gutter: number) {
  const short = shortOnBothSides(lines, gutter)
  const { from, to } = sharedRange(lines, gutter)
  let [top, bottom] = [from, to]
  while (top <= to && short[top]) top += 1
  while (bottom >= from && short[bottom]) bottom -= 1
  const first = top - from >= fewestRows ? top : 0
  const end = to - bottom >= fewestRows ? bottom + 1 : lines.length
  const marked = lines.map((line, at) => (short[at] ? { ...line, row: true } : line))
  return { above: marked.slice(0, first), columns: lines.slice(first, end), below: marked.slice(end) }
}

function shortOnBothSides(lines: readonly VisualLine[], gutter: number): boolean[] {
  const halves = lines.map((line) => (crosses(line, gutter) ? null : cutAt(line, gutter)))
  const widths = [0, 1].map((side) => {
    const { left, right } = extentOf(halves.flatMap((half) => half?.[side] ?? []))
    return right - left
  })
  return halves.map(
    (half) => half?.every((part, side) => part && part.right - part.left < leastFull * (widths[side] ?? 0)) ?? false,
  )
}

/** The numbers of the lines from the first to the last beside which the other column has lines too. */
function sharedRange(lines: readonly VisualLine[], gutter: number): { from: number; to: number } {
  const halves = lines.map((line) => (crosses(line, gutter) ? [] : cutAt(line, gutter)))
  const firsts = [0, 1].map((side) => halves.findIndex((half) => half[side] !== undefined))
  const lasts = [0, 1].map((side) => halves.findLastIndex((half) => half[side] !== undefined))
  return { from: Math.max(...firsts), to: Math.min(...lasts) }
}

/** The middle of the strip between two columns; null where the text stands in one. */
function gutterOf(lines: readonly VisualLine[]): number | null {
  if (lines.length < fewestLines.one) return null
  const { left: from, right: to } = extentOf(lines)
  const step = (to - from) / steps
  if (!(step > 0)) return null
  const covered = coverage(lines, from, step)
  const most = Math.max(...covered)
  const size = lines.map((line) => line.size).toSorted((one, two) => one - two)[lines.length >> 1] ?? 1
  let best: { width: number; middle: number } | null = null
  for (let at = Math.floor(steps * 0.2); at < steps * 0.8; at += 1) {
    let next = at
    while (next < steps && (covered[next] ?? 0) <= mostAcross * most) next += 1
    const width = (next - at) * step
    if (width >= size && width > (best?.width ?? 0)) best = { width, middle: from + (at + (next - at) / 2) * step }
    at = next
  }
  if (!best) return null
  return areColumns(withoutShortRows(lines, best.middle).columns, best.middle) ? best.middle : null
}

/** How many lines have letters at each step of the width. */
function coverage(lines: readonly VisualLine[], from: number, step: number): number[] {
  const covered = Array<number>(steps).fill(0)
  for (const { clusters } of lines) {
    let last = -1
    for (const { left, right, text } of clusters) {
      if (text.trim() === '') continue
      const first = Math.max(last + 1, Math.floor((left - from) / step))
      last = Math.max(last, Math.min(steps - 1, Math.floor((right - from) / step)))
      for (let at = first; at <= last; at += 1) covered[at] = (covered[at] ?? 0) + 1
    }
  }
  return covered
}

function areColumns(lines: readonly VisualLine[], gutter: number): boolean {
  const { from, to } = sharedRange(lines, gutter)
  const shared = lines.slice(from, to + 1).filter((line) => !crosses(line, gutter))
  const halves = shared.map((line) => cutAt(line, gutter))
  let both = 0
  const each = [0, 1].every((side) => {
    const column = halves.flatMap((half) => half[side] ?? [])
    const extent = extentOf(column)
    const width = extent.right - extent.left
    const full = column.filter(({ left, right }) => right - left >= leastFull * width)
    both += full.length
    const wide = width >= leastWidth * (column[0]?.size ?? 1)
    return wide && full.length >= fewestLines.one && full.length >= 0.6 * column.length
  })
  return each && both >= fewestLines.both
}

/** Whether letters stand on both sides of a place without more than a space between them, or one stands on it. */
function crosses({ clusters, size }: VisualLine, gutter: number): boolean {
  const letters = clusters.filter(({ text }) => text.trim() !== '')
  const before = letters.findLast(({ left, right }) => (left + right) / 2 < gutter)
  const after = letters.find(({ left, right }) => (left + right) / 2 >= gutter)
  return before !== undefined && after !== undefined && after.left - before.right < 0.8 * size
}

/** The two parts of a line; undefined where it has no letters on that side. */
function cutAt(line: VisualLine, gutter: number): [VisualLine | undefined, VisualLine | undefined] {
  return [
    part(line, ({ left, right }) => (left + right) / 2 < gutter),
    part(line, ({ left, right }) => (left + right) / 2 >= gutter),
  ]
}

function part(line: VisualLine, wanted: (cluster: VisualLine['clusters'][number]) => boolean): VisualLine | undefined {
  const own = line.clusters.filter(wanted)
  const first = own.findIndex(({ text }) => text.trim() !== '')
  if (first < 0) return undefined
  const clusters = own.slice(first, own.findLastIndex(({ text }) => text.trim() !== '') + 1)
  return { ...line, clusters, left: clusters[0]?.left ?? line.left, right: clusters.at(-1)?.right ?? line.right }
}
