import { alignReports, type AlignScore } from './align'

/** A passage on a line of several reports. */
export interface AlignedCell<Passage> {
  passage: Passage
  /** Which earlier report's passage on this line it matches best, of equally good ones the latest; null for the first of the line. */
  base: number | null
  /** The same letters as its base. */
  identical: boolean
  /** It stands elsewhere in its report than its neighbours on the lines around would have it. */
  moved: boolean
}

/** One line: for each report its passage, or null where it has none that belongs here. */
export type AlignedLine<Passage> = (AlignedCell<Passage> | null)[]

/**
 * Lays any number of reports side by side, in the order they are given: each is laid on the lines of those before it, as
 * `alignReports` lays two. A passage that matches none of them begins a line of its own, after the passage it follows in
 * its report. Scores are asked for every passage with each earlier one, and once more for those on its line.
 */
export function alignMany<Passage>(
  reports: readonly (readonly Passage[])[],
  score: AlignScore<Passage, Passage>,
): AlignedLine<Passage>[] {
  return reports.reduce<AlignedLine<Passage>[]>((lines, report, at) => layOn(lines, report, at, score), [])
}

function layOn<Passage>(
  lines: AlignedLine<Passage>[],
  report: readonly Passage[],
  at: number,
  score: AlignScore<Passage, Passage>,
): AlignedLine<Passage>[] {
  return alignReports(lines, report, (line, passage) => bestOf(line, passage, score)).map(({ left, right, moved }) => {
    const line = left ?? new Array<null>(at).fill(null)
    if (right === null) return [...line, null]
    const base = bestOf(line, right, score)
    return [...line, { passage: right, base: base?.at ?? null, identical: base?.identical ?? false, moved }]
  })
}

/** The match of a passage with the line: that with the passage on it which it matches best. */
function bestOf<Passage>(
  line: AlignedLine<Passage>,
  passage: Passage,
  score: AlignScore<Passage, Passage>,
): { at: number; score: number; identical: boolean } | null {
  let best: { at: number; score: number; identical: boolean } | null = null
  line.forEach((cell, at) => {
    const found = cell && score(cell.passage, passage)
    if (found && (best === null || isAsGood(found, best))) best = { at, ...found }
  })
  return best
}

function isAsGood(one: { score: number; identical: boolean }, other: { score: number; identical: boolean }): boolean {
  return one.identical === other.identical ? one.score >= other.score : one.identical
}
