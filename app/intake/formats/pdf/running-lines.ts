import { usualDistance, type PlacedLine } from '../join-lines'
import { looksLikeNote } from './foot-notes'

/** At the top and at the bottom of a page so many lines may repeat: a header, a rule of dates under it, a number. */
const mostRunning = 2
/** Such lines stand at the same height on all pages, give or take a few points. */
const sameHeight = 3
/** Lines on fewer of the pages than this share are words of the text that happen to stand alike. */
const leastShare = 1 / 3
/** Without a page number in it, a line that repeats stands further from the text than its lines from each other. */
const apart = 1.25

interface Edge {
  page: number
  line: PlacedLine
  numbers: number[]
  apart: boolean
  /** It may be the same note on two pages: its number grows as that of the pages does. */
  note: boolean
}

/**
 * The headers, footers and page numbers of a document: lines at the top or bottom of its pages that say the same at the same
 * height, but for numbers that grow with the pages. The lines of each page stand in any order.
 */
export function runningLines(pages: readonly (readonly PlacedLine[])[]): Set<PlacedLine> {
  const alike = new Map<string, Edge[]>()
  for (const [page, lines] of pages.entries())
    for (const [key, edge] of edgesOf(lines, page)) alike.set(key, [...(alike.get(key) ?? []), edge])
  const running = new Set<PlacedLine>()
  for (const edges of alike.values())
    for (const group of groupsOf(edges)) {
      const fewest = group.every(({ note }) => note) ? 3 : 2
      const enough = group.length >= Math.max(fewest, pages.length * leastShare)
      const numbered = group.some(({ numbers }) => numbers.some((number, at) => number !== group[0]?.numbers[at]))
      const far = group.filter((edge) => edge.apart).length * 2 > group.length
      if (enough && (numbered || far)) for (const { line } of group) running.add(line)
    }
  return running
}

/** The lines at the edges of a page, by what they say without their numbers. */
function edgesOf(lines: readonly PlacedLine[], page: number): [string, Edge][] {
  const sorted = lines.toSorted((one, two) => two.y - one.y)
  const far = apart * usualDistance(sorted)
  const edge = (side: string, own: readonly PlacedLine[]) =>
    own.slice(0, mostRunning).map((line, at): [string, Edge] => {
      const next = own[at + 1]
      const numbers = Array.from(line.text.matchAll(/[\d\u0660-\u0669\u06f0-\u06f9]+/g), ([digits]) => numberOf(digits))
      const isApart = next === undefined || Math.abs(line.y - next.y) > far
      const note = looksLikeNote(line.text)
      return [
        `${side} ${line.text.replace(/[\d\u0660-\u0669\u06f0-\u06f9]+/g, '#')}`,
        { page, line, numbers, apart: isApart || at > 0, note },
      ]
    })
  return [...edge('top', sorted), ...edge('bottom', sorted.toReversed())]
}

function numberOf(digits: string): number {
  return Number(digits.replace(/./gu, (digit) => String(digit.charCodeAt(0) & 0xf)))
}

/** Lines of one height whose numbers are the same on all pages or grow with them. */
function groupsOf(edges: readonly Edge[]): Edge[][] {
  const groups: Edge[][] = []
  for (const edge of edges) {
    const group = groups.find(([first]) => first && fits(first, edge))
    if (group) group.push(edge)
    else groups.push([edge])
  }
  return groups
}

function fits(first: Edge, edge: Edge): boolean {
  const pages = edge.page - first.page
  return (
    pages > 0 &&
    Math.abs(first.line.y - edge.line.y) <= sameHeight &&
    edge.numbers.every((number, at) => [0, pages].includes(number - (first.numbers[at] ?? NaN)))
  )
}
