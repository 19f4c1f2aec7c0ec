import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActionTransaction } from '../../audit/action/action.server'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { addReviewer } from '../../testing/people'
import { decide, undoVerdict } from '../commands/decide.server'
import { addEvidence, withdrawEvidence } from '../commands/evidence.server'
import { judge, undoJudgement } from '../commands/judge.server'
import { setPolicy } from '../commands/set-policy.server'
import { rateSource } from '../commands/sources.server'
import { triageClaims } from '../commands/triage-claims.server'
import { withdrawReview } from '../commands/withdraw-review.server'
import { wordClaim } from '../commands/word-claim.server'
import { defaultPolicy } from '../rules/verdicts/policy'
import { claimOf, storeReport, suggest } from '../testing/passages-for-tests'
import { refreshQueue } from './queue-refresh.server'
import { refreshClaims } from './refresh-claims.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

/** What lists, the queue and the search show. */
async function shown() {
  const rows = (table: string, order: string) =>
    sql`(select jsonb_agg(t order by ${sql.raw(order)}) from derived.${sql.raw(table)} t)`
  const {
    rows: [all],
  } = await sql`
    select ${rows('claim_state', 'claim_id')} as claims, ${rows('queue_item', 'subject')} as queue, ${rows('event_member', 'passage_id')} as events,
           ${rows('search_entry', 'kind, id')} as search, ${rows('overlap', 'left_passage_id, right_passage_id')} as overlaps`.execute(
    database.owner.db,
  )
  return all
}

async function newer(tx: ActionTransaction, passage: number): Promise<void> {
  const [id] = await storeReport(tx, { source: 'f', passages: ['f tells of the bridge'] })
  await suggest(tx, passage, id!, 0.9)
  await refreshQueue(tx, [await claimOf(database, passage)])
}

/** An event of the passages a, b and c, a conflict of d with a, a pair of d and e; all of other sources. */
async function storeDesk() {
  const ids = await database.act(async (tx) => {
    const stored: number[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      stored.push(...(await storeReport(tx, { source: name, passages: [`${name} tells of the bridge`] })))
    const [a, b, c, d, e] = stored as [number, number, number, number, number]
    await suggest(tx, a, b, 0.95)
    await suggest(tx, b, c, 0.95)
    await suggest(tx, d, e, 0.8)
    await suggest(tx, c, e, 0.65)
    await refreshQueue(tx, stored)
    return [a, b, c, d, e] as const
  })
  return { ids, personId: await addReviewer(database, 'salma') }
}

test('what a command leaves is what computing everything anew gives', async () => {
  const { ids, personId } = await storeDesk()
  const [a, b, c, d, e] = ids
  let last = 0
  const version = async (tx: ActionTransaction, id: number) =>
    (await tx.selectFrom('record.claim').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
  const note = (claimId: number, words: string) => (tx: ActionTransaction) =>
    addEvidence(tx, { kind: 'note', claimId, stance: 'supports', quote: '', note: words }, personId)
  const give = (claimId: number) => async (tx: ActionTransaction) => {
    const seenVersion = await version(tx, claimId)
    const given = await decide(tx, {
      claimId,
      seenVersion,
      decision: 'confirmed',
      credibility: 2,
      rationale: 'seen',
      personId,
    })
    return 'verdict' in given ? given.verdict : given.review
  }
  const say = (passages: [number, number], decision: 'conflict' | 'same' | 'update') => (tx: ActionTransaction) =>
    judge(tx, { passages, decision, note: '', seen: null, personId })
  const leave = (id: number) => (tx: ActionTransaction) =>
    triageClaims(tx, { claims: [{ id, decision: 'routine' }], reason: '', personId })
  const policy = (secondFor: 'all' | 'none') => (tx: ActionTransaction) =>
    setPolicy(tx, { ...defaultPolicy, secondFor, seen: last, reason: 'to try it' }, personId)
  const [ofA, ofB, ofC, ofE] = (await Promise.all([a, b, c, e].map((passage) => claimOf(database, passage)))) as [
    number,
    number,
    number,
    number,
  ]
  const steps: [string, (tx: ActionTransaction) => Promise<unknown>][] = [
    ['evidence', note(ofA, 'a call')],
    ['a triage', leave(ofB)],
    ['a verdict, which brings the neighbour back', give(ofA)],
    ['a newer report, which brings the verdict back', (tx) => newer(tx, a)],
    ['a verdict undone', (tx) => undoVerdict(tx, last, personId)],
    ['a verdict again', give(ofA)],
    ['more evidence, which makes the verdict stale', note(ofA, 'a letter')],
    ['evidence withdrawn', (tx) => withdrawEvidence(tx, last, personId)],
    ['a conflict', say([a, d], 'conflict')],
    ['a triage of a claim of an event', leave(ofC)],
    ['a merge, which makes the verdict stale', say([a, b], 'same')],
    ['a merge undone', (tx) => undoJudgement(tx, last, personId)],
    ['an update', say([c, e], 'update')],
    [
      'another wording',
      async (tx) => void (await wordClaim(tx, ofA, await version(tx, ofA), 'What happened at the bridge')),
    ],
    ['a rating, which makes the verdict stale', (tx) => rateSource(tx, 1, 'F', 'B')],
    ['evidence of another claim', note(ofE, 'a call')],
    ['a policy of two reviewers', async (tx) => ((last = 0), policy('all')(tx))],
    ['a first review', give(ofE)],
    ['a first review withdrawn', (tx) => withdrawReview(tx, last, personId)],
  ]
  const all = await database.owner.db.selectFrom('record.claim').select('id').execute()
  const different: string[] = []
  for (const [name, step] of steps) {
    last = Number((await database.act(step, 'decide')) ?? last)
    const left = await shown()
    await database.act((tx) =>
      refreshClaims(
        tx,
        all.map(({ id }) => id),
      ),
    )
    try {
      expect(left).toEqual(await shown())
    } catch (error) {
      different.push(`${name}: ${(error as Error).message}`)
    }
  }
  expect(different).toEqual([])
})
