import { raised } from '../raised-digits'

/** A letter as it is drawn on a page, or several where one glyph stands for them. */
export interface Glyph {
  text: string
  /** Where it stands, in points from the left and from the bottom of the page. */
  left: number
  right: number
  y: number
  size: number
  /** It runs up or down the page. */
  turned: boolean
}

/** A letter with the marks on it and where it stands on its line. */
export interface Cluster {
  text: string
  left: number
  right: number
}

/** A line of a page, its letters from left to right as they are seen. */
export interface VisualLine {
  clusters: Cluster[]
  left: number
  right: number
  y: number
  size: number
  /** It is a row of a table. */
  row?: boolean
}

const marks = /^\p{Mark}+$/u

/** Puts the letters of a page into lines, from the top to the bottom. What runs up or down the page is left out. */
export function visualLines(glyphs: readonly Glyph[]): VisualLine[] {
  // A space without width is a mark whose letter was lost on the way.
  const upright = glyphs.filter(
    ({ turned, text, left, right }) => !turned && text !== '' && (text.trim() !== '' || right - left > 0.01),
  )
  const [letters, above] = [upright.filter((glyph) => !isMark(glyph)), upright.filter(isMark)]
  const groups = groupByHeight(letters.filter(({ text }) => text.trim() !== ''))
  for (const space of letters.filter(({ text }) => text.trim() === '')) nearest(groups, space, 0.5)?.push(space)
  for (const mark of above) nearest(groups, mark, 1.2)?.push(mark)
  return groups.map(asLine)
}

function isMark({ text }: Glyph): boolean {
  return marks.test(text.trim())
}

function groupByHeight(letters: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = []
  for (const glyph of letters.toSorted((one, two) => two.y - one.y)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && first.y - glyph.y <= 0.4 * Math.max(first.size, glyph.size)) group.push(glyph)
    else groups.push([glyph])
  }
  return groups
}

/** The line that a space or a mark belongs to. Lines are sorted by height: it is one of two. */
function nearest(groups: readonly Glyph[][], { y, size }: Glyph, reach: number): Glyph[] | undefined {
  let [low, high] = [0, groups.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.[0]?.y ?? 0) > y) low = middle + 1
    else high = middle
  }
  const distance = (group: Glyph[] | undefined) => (group?.[0] ? Math.abs(group[0].y - y) : Infinity)
  const [above, below] = [groups[low - 1], groups[low]]
  const best = distance(above) <= distance(below) ? above : below
  return distance(best) <= reach * size ? best : undefined
}

function asLine(group: readonly Glyph[]): VisualLine {
  const letters = group.filter((glyph) => !isMark(glyph)).toSorted((one, two) => middle(one) - middle(two))
  const { y, size } = usualOf(letters)
  const clusters: Cluster[] = letters.map((letter) => ({
    ...{ text: isRaised(letter, { y, size }) ? raised(letter.text) : letter.text },
    ...{ left: letter.left, right: letter.right },
  }))
  for (const mark of group.filter(isMark)) addMark(clusters, mark)
  return {
    clusters: withSpaces(clusters, size),
    left: clusters.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: clusters.reduce((most, { right }) => Math.max(most, right), -Infinity),
    ...{ y, size },
  }
}

/** Where the letters of a line stand and how large they are, but for the few that are raised or larger. */
function usualOf(letters: readonly Glyph[]): { y: number; size: number } {
  const sorted = letters.filter(({ text }) => text.trim() !== '').toSorted((one, two) => one.size - two.size)
  const usual = sorted[sorted.length >> 1]
  return { y: usual?.y ?? 0, size: usual?.size ?? 1 }
}

/** The number of a note, or a power. */
function isRaised({ text, y, size }: Glyph, usual: { y: number; size: number }): boolean {
  return /^\p{Nd}+$/u.test(text) && size <= 0.8 * usual.size && y >= usual.y + 0.15 * usual.size
}

function middle({ left, right }: Cluster): number {
  return (left + right) / 2
}

/** A mark belongs to the letter that it stands over: never to a sign beside one. */
function addMark(clusters: Cluster[], mark: Glyph): void {
  const at = middle(mark)
  let best: Cluster | undefined
  for (const cluster of clusters) {
    if (/^[\p{Punctuation}\p{Number}\s]*$/u.test(cluster.text)) continue
    if (!best || Math.abs(middle(cluster) - at) < Math.abs(middle(best) - at)) best = cluster
  }
  if (best) best.text += mark.text.trim()
}

/** A gap between two letters is a space, whether the program drew one there or not. */
function withSpaces(clusters: readonly Cluster[], size: number): Cluster[] {
  const spaced: Cluster[] = []
  for (const cluster of clusters) {
    const before = spaced.at(-1)
    const blank = cluster.text.trim() === ''
    if (blank && (!before || before.text === ' ')) continue
    if (before && !blank && before.text !== ' ' && cluster.left - before.right > 0.2 * size)
      spaced.push({ text: ' ', left: before.right, right: cluster.left })
    spaced.push(blank ? { ...cluster, text: ' ' } : cluster)
  }
  if (spaced.at(-1)?.text === ' ') spaced.pop()
  return spaced
}
