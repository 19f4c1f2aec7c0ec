import type { ActionTransaction } from '../../audit/action/action.server'
import type { TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'

export interface TestReport {
  source?: string
  title?: string
  day?: string | null
  passages: string[]
}

/** Stores a report of these passages, one per line, each with a claim of its own; returns the passages' ids. */
export async function storeReport(
  tx: ActionTransaction,
  { source = 'A desk', title = 'A report', day = '2015-07-04', passages }: TestReport,
): Promise<number[]> {
  const { id } =
    (await tx.selectFrom('record.source').select('id').where('name', '=', source).executeTakeFirst()) ??
    (await tx
      .insertInto('record.source')
      .values({ name: source, kind: 'other' })
      .returning('id')
      .executeTakeFirstOrThrow())
  return (await storeLines(tx, id, passages, day, title)).map((line) => line.id)
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
