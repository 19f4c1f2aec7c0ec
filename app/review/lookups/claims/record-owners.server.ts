import type { ReadDatabase } from '../../../audit/action/action.server'

/** The claim that a verdict was given on, or null for no such verdict. */
export async function claimOfVerdict(db: ReadDatabase, verdictId: number): Promise<number | null> {
  const row = await db.selectFrom('record.verdict').select('claim_id').where('id', '=', verdictId).executeTakeFirst()
  return row?.claim_id ?? null
}

/** The claim of a field for which a value was adopted, or null for no such field. */
export async function claimOfAdoptedField(db: ReadDatabase, fieldId: number): Promise<number | null> {
  const row = await db
    .selectFrom('record.settled_field')
    .select('claim_id')
    .where('id', '=', fieldId)
    .executeTakeFirst()
  return row?.claim_id ?? null
}

/** The claim of this person's own review; null for somebody else's too, so that trying numbers reveals nothing. */
export async function claimOfOwnReview(db: ReadDatabase, reviewId: number, personId: number): Promise<number | null> {
  const row = await db
    .selectFrom('record.review')
    .select('claim_id')
    .where('id', '=', reviewId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.claim_id ?? null
}

/** The source that was merged into another, or null for no such merge. */
export async function sourceOfMerge(db: ReadDatabase, mergeId: number): Promise<number | null> {
  const row = await db
    .selectFrom('record.source_merge')
    .select('source_id')
    .where('id', '=', mergeId)
    .executeTakeFirst()
  return row?.source_id ?? null
}

/** The pair of passages that a judgement compares, or null for no such judgement. */
export async function pairOfJudgement(
  db: ReadDatabase,
  judgementId: number,
): Promise<{ left: number; right: number } | null> {
  const row = await db
    .selectFrom('record.judgement')
    .select(['left_passage_id as left', 'right_passage_id as right'])
    .where('id', '=', judgementId)
    .executeTakeFirst()
  return row ?? null
}

/** The report that a passage stands in, or null for no such passage. */
export async function reportOfPassage(db: ReadDatabase, passageId: number): Promise<number | null> {
  const row = await db.selectFrom('record.passage').select('report_id').where('id', '=', passageId).executeTakeFirst()
  return row?.report_id ?? null
}

/** The passages of a claim, without those that a later split or join replaced. */
export async function currentPassageIds(db: ReadDatabase, claimId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('record.passage')
    .select('id')
    .where('claim_id', '=', claimId)
    .where('retired', '=', false)
    .execute()
  return rows.map((row) => row.id)
}
