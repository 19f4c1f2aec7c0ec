import type { ReadDatabase } from '../../../audit/action/action.server'
import { alignReports } from '../../../matching/diff/align'
import { alignMultiple, matchingOf } from '../../../matching/diff/multiple-alignment'
import type { PassageSide } from '../../lookups/pairs/read-sides.server'
import { withPages } from '../../rules/row-pages'
import { pairAnchor } from '../../rules/side-by-side-address'
import {
  alignedStatus,
  matchingBy,
  readAlignedPairs,
  readReportPassages,
  type AlignedStatus,
} from '../overlaps/aligned-passages.server'
import { alignedLength } from '../overlaps/read-alignment.server'
import { lineLength } from './read-side-by-side.server'

/** Two passages that stand on one line, the one with the lower id first. */
export interface SideBySidePair {
  left: number
  right: number
  /** Their letters differ. */
  changed: boolean
  status: AlignedStatus
  /** Which page of the comparison it is on. */
  page: number
}

/** The pairs that these reports have side by side, in the order in which their pages show them. */
export async function readSideBySidePairs(db: ReadDatabase, reports: readonly number[]): Promise<SideBySidePair[]> {
  const passages = await readReportPassages(db, reports)
  const known = await readAlignedPairs(db, reports)
  const pair = (one: PassageSide, two: PassageSide, identical: boolean, page: number): SideBySidePair => ({
    left: Math.min(one.id, two.id),
    right: Math.max(one.id, two.id),
    changed: !identical,
    status: alignedStatus(known, one, two),
    page,
  })
  const inOrder = reports.map((report) => passages.get(report) ?? [])
  const [first = [], second = [], ...others] = inOrder
  if (others.length === 0) {
    const rows = alignReports(first, second, matchingOf(matchingBy(known)))
    return withPages(rows, alignedLength).flatMap(({ row: { left, right, kind }, page }) =>
      left && right ? [pair(left, right, kind === 'identical', page)] : [],
    )
  }
  return withPages(alignMultiple(inOrder, matchingBy(known)), lineLength).flatMap(({ row: line, page }) =>
    line.flatMap((cell) => {
      const base = cell?.base == null ? null : line[cell.base]
      return cell && base ? [pair(base.passage, cell.passage, cell.identical, page)] : []
    }),
  )
}

/**
 * The changed pairs that wait before and after this one, of those that stood there when it was opened: `now` says which of
 * them still wait, since a judgement may settle others or put passages on other lines.
 */
export function changedNeighbours(
  stood: readonly SideBySidePair[],
  now: readonly SideBySidePair[],
  at: { left: number; right: number },
): { next: SideBySidePair | null; previous: SideBySidePair | null } {
  const name = ({ left, right }: { left: number; right: number }) => pairAnchor(left, right)
  const waiting = new Set(now.filter(({ changed, status }) => changed && status === 'open').map(name))
  const place = stood.findIndex((pair) => name(pair) === name(at))
  const waits = (pair: SideBySidePair) => waiting.has(name(pair))
  return {
    next: stood.slice(place + 1).find(waits) ?? null,
    previous: stood.slice(0, Math.max(0, place)).findLast(waits) ?? null,
  }
}
