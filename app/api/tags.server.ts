import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action/action.server'
import { detailsVersion } from '../intake/report/change-report.server'
import { Refusal } from '../review/rules/refusal'
import { readHook } from '../exchange/hooks/list-hooks.server'
import { sourceVersion } from '../review/rules/verdicts/source-version'
import { writeTag } from './conditions'

// What a change must not overlook: each tag is read with the thing, and once more in the transaction that changes it.

/** The version of a report: its details, and how it is cut. */
export async function reportTag(db: ReadDatabase, id: number): Promise<string> {
  const row = await db
    .selectFrom('record.report')
    .select(['title', 'source_id', 'language', 'address', 'published_day', 'published_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const { count, last } = await db
    .selectFrom('record.passage')
    .select((eb) => [eb.fn.countAll<string>().as('count'), eb.fn.max('id').as('last')])
    .where('report_id', '=', id)
    .where('retired', '=', false)
    .executeTakeFirstOrThrow()
  return writeTag('report', id, detailsVersion(row), count, last)
}

/** The version of a claim, which passages, evidence, verdicts and reviews raise, with the triage on it. */
export async function claimTag(db: ReadDatabase, id: number): Promise<string> {
  const { rows } = await sql<{ version: number; triage: number }>`
    select c.version, coalesce((select max(t.id) from record.triage t where t.claim_id = c.id), 0) as triage
      from record.claim c where c.id = ${id} and c.merged_into_claim_id is null`.execute(db)
  const [row] = rows
  if (!row) throw new Refusal('not-found')
  return writeTag('claim', id, row.version, row.triage)
}

/** The judgement in force on a pair of passages, and the claims that they are of. */
export async function overlapTag(db: ReadDatabase, pair: readonly [number, number]): Promise<string> {
  const [left, right] = [Math.min(...pair), Math.max(...pair)]
  const passages = await db
    .selectFrom('record.passage')
    .select(['id', 'claim_id'])
    .where('id', 'in', [left, right])
    .orderBy('id')
    .execute()
  if (passages.length < 2) throw new Refusal('not-found')
  const last = await db
    .selectFrom('record.judgement')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('left_passage_id', '=', left)
    .where('right_passage_id', '=', right)
    .executeTakeFirst()
  return writeTag('overlap', left, right, last?.id ?? 0, ...passages.map((passage) => passage.claim_id))
}

export async function sourceTag(db: ReadDatabase, id: number): Promise<string> {
  const row = await db
    .selectFrom('record.source')
    .select(['name', 'kind', 'note', 'reliability'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return writeTag('source', id, sourceVersion(row), row.reliability)
}

export async function hookTag(db: ReadDatabase, id: number): Promise<string> {
  const hook = await readHook(db, id)
  if (!hook) throw new Refusal('not-found')
  return writeTag('web-hook', id, hook.seen)
}
