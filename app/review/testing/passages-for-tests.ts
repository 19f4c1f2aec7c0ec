import { createHash } from 'node:crypto'
import type { ActionTransaction } from '../../audit/action/action.server'
import type { TestDatabase } from '../../testing/database'
import { refreshClaims } from '../projections/refresh-claims.server'

export interface TestReport {
  source?: string
  title?: string
  day?: string | null
  passages: string[]
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Stores a report of these passages, one per line, each with a claim of its own; returns the passages' ids. */
export async function storeReport(
  tx: ActionTransaction,
  { source = 'A desk', title = 'A report', day = '2015-07-04', passages }: TestReport,
): Promise<number[]> {
  const text = passages.join('\n')
  const sourceId =
    (await tx.selectFrom('record.source').select('id').where('name', '=', source).executeTakeFirst()) ??
    (await tx
      .insertInto('record.source')
      .values({ name: source, kind: 'other' })
      .returning('id')
      .executeTakeFirstOrThrow())
  const bytes = Buffer.from(text)
  await tx
    .insertInto('record.original')
    .values({ id: sha256(text), bytes, file_name: null, encoding: 'utf-8' })
    .execute()
  const report = await tx
    .insertInto('record.report')
    .values({
      source_id: sourceId.id,
      original_id: sha256(text),
      part_of_report_id: null,
      title,
      text,
      text_sha256: sha256(text),
      language: 'ar',
      address: null,
      published_day: day,
      published_at: null,
      cut_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ids: number[] = []
  let start = 0
  for (const quote of passages) {
    const claim = await tx
      .insertInto('record.claim')
      .values({ wording: null, merged_into_claim_id: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    const passage = await tx
      .insertInto('record.passage')
      .values({
        report_id: report.id,
        section_id: null,
        start_offset: start,
        end_offset: start + quote.length,
        quote_sha256: sha256(quote),
        home_claim_id: claim.id,
        claim_id: claim.id,
        replaced_by_passage_id: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.push(passage.id)
    start += quote.length + 1
    await refreshClaims(tx, [claim.id])
  }
  return ids
}

/** Stores a suggestion between two passages. */
export async function suggest(
  tx: ActionTransaction,
  left: number,
  right: number,
  score = 0.9,
  kind = 'reworded',
): Promise<void> {
  await tx
    .insertInto('derived.overlap')
    .values({ left_passage_id: left, right_passage_id: right, kind, score, reasons: '[]', engine: 'test' })
    .execute()
}

/** The claim that a passage belongs to now. */
export async function claimOf({ owner }: TestDatabase, passage: number): Promise<number> {
  const row = await owner.db
    .selectFrom('record.passage')
    .select('claim_id')
    .where('id', '=', passage)
    .executeTakeFirstOrThrow()
  return row.claim_id
}
