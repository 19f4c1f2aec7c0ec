import type { Locale } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { alignReports } from '../../matching/diff/align'
import { diffPassages, type DiffPart } from '../../matching/diff/diff'
import {
  alignedStatus,
  alignScore,
  readAlignedPairs,
  readAlignedReports,
  readReportPassages,
  type AlignedReport,
  type AlignedStatus,
} from './aligned-passages.server'
import { factSpans, type PassageSide } from '../lookups/read-sides.server'

export interface AlignedPassage {
  id: number
  section: string | null
  language: Locale
  /** Null where the text does not match the passage's hash. */
  parts: DiffPart[] | null
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
  rows: AlignmentRow[]
}

/** Two reports laid side by side, passage by passage; null where one is not stored. */
export async function readAlignment(db: ReadDatabase, leftId: number, rightId: number): Promise<Alignment | null> {
  const reports = await readAlignedReports(db, [leftId, rightId])
  const left = reports.get(leftId)
  const right = reports.get(rightId)
  if (!left || !right) return null
  const passages = await readReportPassages(db, [leftId, rightId])
  const pairs = await readAlignedPairs(db, [leftId, rightId])
  const rows = alignReports(passages.get(leftId) ?? [], passages.get(rightId) ?? [], alignScore(pairs)).map(
    (row): AlignmentRow => ({
      kind: row.kind,
      moved: row.moved,
      status: row.left && row.right ? alignedStatus(pairs, row.left, row.right) : null,
      ...drawn(row.left, row.right, row.kind === 'changed'),
    }),
  )
  return { left, right, rows }
}

/** The identical rows that still wait for a judgement, as pairs with the lower id first. */
export function openIdentical(alignment: Alignment): [number, number][] {
  return alignment.rows.flatMap(({ kind, status, left, right }) =>
    kind === 'identical' && status === 'open' && left && right
      ? [[Math.min(left.id, right.id), Math.max(left.id, right.id)] as [number, number]]
      : [],
  )
}

function drawn(
  left: PassageSide | null,
  right: PassageSide | null,
  changed: boolean,
): Pick<AlignmentRow, 'left' | 'right'> {
  const diff =
    changed && left?.quote != null && right?.quote != null
      ? diffPassages(left.quote, right.quote, { left: factSpans(left), right: factSpans(right) })
      : null
  return { left: left && passage(left, diff?.left), right: right && passage(right, diff?.right) }
}

function passage(side: PassageSide, parts?: DiffPart[]): AlignedPassage {
  const whole: DiffPart[] | null =
    side.quote === null ? null : [{ text: side.quote, start: 0, end: side.quote.length, kind: 'same' }]
  return { id: side.id, section: side.section, language: side.report.language, parts: parts ?? whole }
}
