import type { Locale } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { alignReports, type AlignedRow } from '../../../matching/diff/align'
import { matchingOf } from '../../../matching/diff/multiple-alignment'
import { diffPassages } from '../../../matching/diff/diff'
import {
  alignedStatus,
  matchingBy,
  readAlignedPairs,
  readAlignedReports,
  readReportPassages,
  type AlignedReport,
  type AlignedStatus,
} from './aligned-passages.server'
import { markedParts, unmarked, type ComparedPart } from '../../lookups/pairs/compared-passages'
import { factSpans, type PassageSide } from '../../lookups/pairs/read-sides.server'
import { comparePublication, knownOrder, type KnownOrder } from '../../rules/pairs/publication-order'
import { pageOfRows, type RowPage } from '../../rules/row-pages'
import { mostPairsAtOnce, type Pair } from '../../rules/pairs/written-pairs'

export interface AlignedPassage {
  id: number
  section: string | null
  language: Locale
  /** Null where the text does not match the passage's hash. */
  parts: ComparedPart[] | null
}

export interface AlignmentRow {
  kind: 'identical' | 'changed' | 'only-left' | 'only-right'
  left: AlignedPassage | null
  right: AlignedPassage | null
  /** Stands elsewhere in the right report than its neighbours. */
  moved: boolean
  /** Where the pair stands; null for a passage alone. */
  status: AlignedStatus | null
}

export interface Alignment {
  left: AlignedReport
  right: AlignedReport
  /** What says that the left report came out before the right one. */
  order: KnownOrder
  /** Their times of publication say that the right one came out first. */
  turned: boolean
  /** Those of the page alone. */
  rows: AlignmentRow[]
  page: RowPage
  /** Of all rows. */
  counts: Record<AlignmentRow['kind'], number>
  /** How many of the changed rows need no judgement any more. */
  judged: number
  /** The identical rows that still wait for a judgement: how many, and the first of them as pairs with the lower id first. */
  identical: { waiting: number; pairs: Pair[] }
}

/** A page of two reports laid side by side, passage by passage; null where one is not stored. `ordered` where whoever looks takes the left one for the earlier. */
export async function readAlignment(
  db: ReadDatabase,
  {
    left: leftId,
    right: rightId,
    page,
    ordered = false,
  }: { left: number; right: number; page: number; ordered?: boolean },
): Promise<Alignment | null> {
  const reports = await readAlignedReports(db, [leftId, rightId])
  const left = reports.get(leftId)
  const right = reports.get(rightId)
  if (!left || !right) return null
  const passages = await readReportPassages(db, [leftId, rightId])
  const pairs = await readAlignedPairs(db, [leftId, rightId])
  const rows = alignReports(passages.get(leftId) ?? [], passages.get(rightId) ?? [], matchingOf(matchingBy(pairs)))
  const counts = { identical: 0, changed: 0, 'only-left': 0, 'only-right': 0 }
  for (const { kind } of rows) counts[kind] += 1
  const statusOf = (row: AlignedRow<PassageSide, PassageSide>): AlignedStatus | null =>
    row.left && row.right ? alignedStatus(pairs, row.left, row.right) : null
  const open = rows.filter((row) => row.kind === 'identical' && statusOf(row) === 'open').flatMap(pairOf)
  const order = knownOrder(left, right, ordered)
  const { page: shown, shown: ofPage } = pageOfRows(rows, alignedLength, page)
  return {
    left,
    right,
    order,
    turned: knownOrder(left, right, false) !== 'unknown' && comparePublication(left, right) > 0,
    rows: ofPage.map((row) => ({
      kind: row.kind,
      moved: row.moved,
      status: statusOf(row),
      ...drawn(row.left, row.right, row.kind === 'changed', order !== 'unknown'),
    })),
    page: shown,
    counts,
    judged: rows.filter((row) => row.kind === 'changed' && statusOf(row) !== 'open').length,
    identical: { waiting: open.length, pairs: open.slice(0, mostPairsAtOnce) },
  }
}

function pairOf({ left, right }: AlignedRow<PassageSide, PassageSide>): Pair[] {
  return left && right ? [[Math.min(left.id, right.id), Math.max(left.id, right.id)]] : []
}

export function alignedLength({ left, right }: AlignedRow<PassageSide, PassageSide>): number {
  return (left?.quote?.length ?? 0) + (right?.quote?.length ?? 0)
}

function drawn(
  left: PassageSide | null,
  right: PassageSide | null,
  changed: boolean,
  ordered: boolean,
): Pick<AlignmentRow, 'left' | 'right'> {
  const diff =
    changed && left?.quote != null && right?.quote != null
      ? diffPassages(left.quote, right.quote, { left: factSpans(left), right: factSpans(right) })
      : null
  return {
    left: left && passage(left, diff && markedParts(diff.left, ordered)),
    right: right && passage(right, diff && markedParts(diff.right, ordered)),
  }
}

function passage(side: PassageSide, parts: ComparedPart[] | null): AlignedPassage {
  return { id: side.id, section: side.section, language: side.report.language, parts: parts ?? unmarked(side.quote) }
}
