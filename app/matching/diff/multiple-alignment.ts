import { alignReports, type AlignScore, type Matching } from './align'

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

/** By what passages match, whatever their reports: see `Matching`. */
export interface PassageMatching<Passage> {
  keys: (passage: Passage) => Iterable<string>
  score: AlignScore<Passage, Passage>
}

/** The same for two reports. */
export function matchingOf<Passage>({ keys, score }: PassageMatching<Passage>): Matching<Passage> {
  return { leftKeys: keys, rightKeys: keys, score }
}

/**
 * Lays any number of reports side by side, in the order they are given: each is laid on the lines of those before it, as
 * `alignReports` lays two. A passage that matches none of them begins a line of its own, after the passage it follows in
 * its report.
 */
export function alignMultiple<Passage>(
  reports: readonly (readonly Passage[])[],
  matching: PassageMatching<Passage>,
): AlignedLine<Passage>[] {
  return reports.reduce<AlignedLine<Passage>[]>((lines, report, at) => layOn(lines, report, at, matching), [])
}

function layOn<Passage>(
  lines: AlignedLine<Passage>[],
  report: readonly Passage[],
  at: number,
  { keys, score }: PassageMatching<Passage>,
): AlignedLine<Passage>[] {
  const matching: Matching<AlignedLine<Passage>, Passage> = {
    leftKeys: (line) => new Set(line.flatMap((cell) => (cell ? [...keys(cell.passage)] : []))),
    rightKeys: keys,
    score: (line, passage) => bestOf(line, passage, score),
  }
  return alignReports(lines, report, matching).map(({ left, right, moved }) => {
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
