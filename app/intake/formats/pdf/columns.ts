import { extentOf } from '../join-lines'
import type { VisualLine } from './visual-lines'

/** Lines of a page that are read one after the other: those of a column, or what stands above and below all columns. */
export type Block = VisualLine[]

/** How finely the width of a page is looked at. */
const steps = 240
/** Shorter columns are rows of a table or lines beside a picture. */
const fewestLines = 5
/** In a column most lines reach over so much of its width: in the cells of a table they do not. */
const leastFull = 0.55

/**
 * The lines of a page in blocks. Where a strip without letters runs between two columns of text, each line is cut there, and
 * one column is read after the other, the right one first on a page that is read from the right. A line that crosses the strip
 * ends the columns above it.
 */
export function blocksOf(lines: readonly VisualLine[], fromRight: boolean): Block[] {
  const gutter = gutterOf(lines)
  if (gutter === null) return lines.length > 0 ? [[...lines]] : []
  const blocks: Block[] = []
  let columns: [left: VisualLine[], right: VisualLine[]] = [[], []]
  const endColumns = () => {
    const inOrder = fromRight ? columns.toReversed() : columns
    for (const column of inOrder) blocks.push(...blocksOf(column, fromRight))
    columns = [[], []]
  }
  for (const line of lines) {
    const [left, right] = cutAt(line, gutter)
    if (crosses(line, gutter)) {
      endColumns()
      const above = blocks.at(-1)
      if (above?.every((one) => crosses(one, gutter))) above.push(line)
      else blocks.push([line])
    } else {
      if (left) columns[0].push(left)
      if (right) columns[1].push(right)
    }
  }
  endColumns()
  return blocks
}

/** The middle of the strip between two columns; null where the text stands in one. */
function gutterOf(lines: readonly VisualLine[]): number | null {
  if (lines.length < fewestLines) return null
  const { left: from, right: to } = extentOf(lines)
  const step = (to - from) / steps
  if (!(step > 0)) return null
  const covered = coverage(lines, from, step)
  const most = Math.max(...covered)
  const size = lines.map((line) => line.size).toSorted((one, two) => one - two)[lines.length >> 1] ?? 1
  let best: { width: number; middle: number } | null = null
  for (let at = Math.floor(steps * 0.2); at < steps * 0.8; at += 1) {
    let next = at
    while (next < steps && (covered[next] ?? 0) <= 0.1 * most) next += 1
    const width = (next - at) * step
    if (width >= size && width > (best?.width ?? 0)) best = { width, middle: from + (at + (next - at) / 2) * step }
    at = next
  }
  return best && areColumns(lines, best.middle) ? best.middle : null
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
  const halves = lines.filter((line) => !crosses(line, gutter)).map((line) => cutAt(line, gutter))
  return [0, 1].every((side) => {
    const column = halves.flatMap((half) => half[side] ?? [])
    const extent = extentOf(column)
    const width = extent.right - extent.left
    const full = column.filter(({ left, right }) => right - left >= leastFull * width)
    return full.length >= fewestLines && full.length >= 0.6 * column.length
  })
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
