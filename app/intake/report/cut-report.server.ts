import type { Selectable } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { deriveReports } from '../../matching/store/derive.server'
import { refreshClaims } from '../../review/projections/refresh-claims.server'
import { bumpVersions } from '../../review/commands/reconnect-claims.server'
import { Refusal } from '../../review/rules/refusal'
import { firstLine } from '../cutting/first-line'
import { sha256 } from './hashes.server'
import { aboveHeadings } from '../cutting/cut-reports'
import { CutRefused } from '../cutting/plan'
import { findStored } from './known-texts.server'
import { storeTextKeys, textKeys } from './report-keys.server'
import { AlreadyStored } from './save.server'
import type { ReportTable } from '../../../db/schema'

/**
 * Cuts a stored report in two at the line of `offset`. The stored text stays as
 * it is; two new reports hold its parts, and the passages move to them whole,
 * with their judgements: their new range is the old one less the part's start,
 * and their quote is the same. Returns the ids of the parts.
 */
export async function cutStoredReport(
  tx: ActionTransaction,
  reportId: number,
  offset: number,
): Promise<[number, number]> {
  const report = await tx
    .selectFrom('record.report')
    .selectAll()
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  if (report?.withdrawn_at !== null) throw new Refusal('not-found')
  const parts = await partsCutAt(tx, report, offset)
  if (report.cut_at !== null) throw new CutRefused('cut-before')
  if (parts.some((part) => report.text.slice(part.start, part.end).trim() === '')) throw new CutRefused('empty-report')
  const first = await storePart(tx, report, parts[0], report.title)
  const second = await storePart(tx, report, parts[1], firstLine(report.text.slice(parts[1].start)))
  const left = await tx
    .selectFrom('record.passage')
    .select('id')
    .where('report_id', '=', reportId)
    .where('retired', '=', false)
    .execute()
  if (left.length > 0) throw new CutRefused('within-passage')
  await tx.updateTable('record.report').set({ cut_at: new Date() }).where('id', '=', reportId).execute()
  await tx.deleteFrom('derived.search_entry').where('kind', '=', 'report').where('id', '=', reportId).execute()
  const claims = [...first.claims, ...second.claims]
  await deriveReports(tx, [first.id, second.id])
  await bumpVersions(tx, claims)
  await refreshClaims(tx, claims)
  return [first.id, second.id]
}

type StoredReport = Selectable<ReportTable>

/** A range of the cut report's text, in UTF-16 code units. */
interface Part {
  start: number
  end: number
}

/** The two parts: cut where the line of `offset` begins, above the headings that stand over it. */
async function partsCutAt(tx: ActionTransaction, { id, text }: StoredReport, offset: number): Promise<[Part, Part]> {
  const sections = await tx
    .selectFrom('record.section')
    .select(['title', 'start_offset as start', 'end_offset as end'])
    .where('report_id', '=', id)
    .orderBy('start_offset')
    .execute()
  const at = aboveHeadings({ sections }, text, text.lastIndexOf('\n', offset - 1) + 1)
  return [
    { start: 0, end: at },
    { start: at, end: text.length },
  ]
}

/** Stores one part as a report of its own and moves the passages in it there. Returns its id and the claims of those passages. */
async function storePart(tx: ActionTransaction, report: StoredReport, part: Part, title: string) {
  const text = report.text.slice(part.start, part.end)
  const stored = await findStored(tx, text)
  if (stored !== null) throw new AlreadyStored(stored)
  const { id: _id, received_at: _receivedAt, ...copied } = report
  const { id } = await tx
    .insertInto('record.report')
    .values({ ...copied, title, text, text_sha256: sha256(text), part_of_report_id: report.id, cut_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storeTextKeys(tx, [{ id, ...textKeys(text) }])
  return { id, claims: await moveInto(tx, report.id, id, part) }
}

async function moveInto(tx: ActionTransaction, from: number, to: number, part: Part): Promise<number[]> {
  await tx
    .updateTable('record.section')
    .set((eb) => ({
      report_id: to,
      start_offset: eb('start_offset', '-', part.start),
      end_offset: eb('end_offset', '-', part.start),
    }))
    .where('report_id', '=', from)
    .where('start_offset', '>=', part.start)
    .where('end_offset', '<=', part.end)
    .execute()
  const moved = await tx
    .updateTable('record.passage')
    .set((eb) => ({
      report_id: to,
      start_offset: eb('start_offset', '-', part.start),
      end_offset: eb('end_offset', '-', part.start),
    }))
    .where('report_id', '=', from)
    .where('start_offset', '>=', part.start)
    .where('end_offset', '<=', part.end)
    .returning('claim_id')
    .execute()
  return [...new Set(moved.map((row) => row.claim_id))]
}
