import type { ActionTransaction } from '../action/action.server'

/** What a person decided on the claims of two reports: a section, a verdict on claim 1, and a judgement on passages 1 and 2. */
export async function addDecisions(tx: ActionTransaction, { basis = '{}' } = {}): Promise<{ verdict: number }> {
  await tx
    .insertInto('record.person')
    .values({ login: 'reviewer', name: 'A reviewer', role: 'reviewer', password_hash: 'none' })
    .execute()
  await tx
    .insertInto('record.section')
    .values({ report_id: 1, title: 'Homs', start_offset: 0, end_offset: 3 })
    .execute()
  const verdict = await tx
    .insertInto('record.verdict')
    .values({
      claim_id: 1,
      credibility: 2,
      basis,
      person_id: 1,
      claim_version: 1,
      decision: 'confirmed',
      rationale: 'seen',
      supersedes: null,
      undoes: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('record.judgement')
    .values({
      left_passage_id: 1,
      right_passage_id: 2,
      left_claim_id: 1,
      right_claim_id: 2,
      decision: 'same',
      newer_passage_id: null,
      shown: '{"score": 0.75}',
      supersedes: null,
      undoes: null,
      person_id: 1,
    })
    .execute()
  return { verdict: verdict.id }
}
