import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { TriageDecision } from '../../../db/schema'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { runAction } from '../../audit/action/action.server'
import { replay } from '../../audit/log/replay.server'
import { refreshQueue } from '../projections/queue-refresh.server'
import { confirm } from '../testing/decisions-for-tests'
import { storeReport, suggest } from '../testing/passages-for-tests'
import { undoVerdict } from './decide.server'
import { addEvidence } from './evidence.server'
import { judge, undoJudgement } from './judge.server'
import { triageClaims } from './triage-claims.server'
import { undoTriage } from './undo-triage.server'

let database: TestDatabase

/** Three reports of two sources: a1 a2, b1, c1; a1 and b1 are suggested to be the same. */
async function desk() {
  database = await createTestDatabase()
  const report = (source: string, day: string, passages: string[]) =>
    database.act((tx) => storeReport(tx, { source, day, passages }))
  const [a1, a2] = (await report('a', '2015-07-04', ['a first', 'a second'])) as [number, number]
  const [b1] = (await report('b', '2015-07-04', ['b first tells it in words of its own'])) as [number]
  const [c1] = (await report('c', '2015-07-04', ['c'])) as [number]
  await database.act(async (tx) => {
    await suggest(tx, a1, b1, 0.9)
    await refreshQueue(tx, [1, 3])
  })
  return { a1, a2, b1, c1 }
}

const set = (ids: number[], decision: TriageDecision, seen?: { version: number; triage: number }) =>
  database.act(
    (tx) =>
      triageClaims(tx, {
        claims: ids.map((id) => ({ id, decision, ...(seen && { seen }) })),
        reason: '',
        personId: null,
      }),
    'triage',
  )

/** An action of a known name, which an undo can name. */
const named = (request: string, decisions: Record<number, TriageDecision>, reason = '') =>
  runAction(database.owner.db, { actor: { operator: 'test' }, kind: 'triage', request, reason }, (tx) =>
    triageClaims(tx, {
      claims: Object.entries(decisions).map(([id, decision]) => ({ id: Number(id), decision })),
      reason,
      personId: null,
    }),
  )

const undo = (of: string, request: string = randomUUID()) =>
  runAction(database.owner.db, { actor: { operator: 'test' }, kind: 'undo-triage', request }, (tx) =>
    undoTriage(tx, of, null),
  )

async function states(): Promise<string[]> {
  const rows = await database.owner.db
    .selectFrom('derived.claim_state')
    .select(['claim_id', 'triage', 'returned'])
    .orderBy('claim_id')
    .execute()
  return rows.map(({ claim_id, triage, returned }) =>
    [claim_id, triage, returned].filter((part) => part !== '').join(' '),
  )
}

async function queued(): Promise<string[]> {
  const rows = await database.owner.db
    .selectFrom('derived.queue_item')
    .select(['subject', 'kind'])
    .where('kind', '<>', 'overlap')
    .orderBy('subject')
    .execute()
  return rows.map(({ subject, kind }) => `${kind} ${subject}`)
}

const judged = (left: number, right: number, decision: 'same' | 'conflict') =>
  database.act((tx) => judge(tx, { passages: [left, right], decision, note: '', seen: null, personId: null }), 'judge')

async function verdict(claimId: number): Promise<number> {
  const evidence = { claimId, stance: 'supports', kind: 'note', quote: '', note: 'a letter' } as const
  await database.act((tx) => addEvidence(tx, evidence, null), 'add-evidence')
  const decided = await confirm(database, claimId)
  return 'verdict' in decided ? decided.verdict : 0
}

test('claims that need no check leave the queue, in one action, and come back when it is undone, exactly', async () => {
  await desk()
  const before = { states: await states(), queued: await queued() }
  await set([2], 'to-check')
  const between = { states: await states(), queued: await queued() }
  const request = randomUUID()
  await named(request, { 1: 'routine', 2: 'not-checkable', 4: 'out-of-scope' }, 'يتكرر كل يوم')
  expect(await states()).toEqual(['1 routine', '2 not-checkable', '3', '4 out-of-scope'])
  expect(await queued()).toEqual(['claim claim:3'])
  const again = randomUUID()
  expect(await undo(request, again)).toEqual({ undone: 3, kept: 0 })
  expect({ states: await states(), queued: await queued() }).toEqual(between)
  expect(await undo(again)).toEqual({ undone: 3, kept: 0 })
  expect(await states()).toEqual(['1 routine', '2 not-checkable', '3', '4 out-of-scope'])
  expect(before.states).toEqual(['1', '2', '3', '4'])
  expect((await replay(database.owner.db)).differences).toEqual([])
})

test('what a colleague triaged since stays when an action is undone', async () => {
  await desk()
  const request = randomUUID()
  await named(request, { 1: 'routine', 2: 'routine' })
  await set([2], 'out-of-scope')
  expect(await undo(request)).toEqual({ undone: 1, kept: 1 })
  expect(await states()).toEqual(['1', '2 out-of-scope', '3', '4'])
  await expect(undo(request)).rejects.toThrow('triaged-meanwhile')
})

test('two people never overwrite each other silently', async () => {
  await desk()
  const seen = { version: 1, triage: 0 }
  const results = await Promise.allSettled([set([1, 2], 'routine', seen), set([2, 1], 'out-of-scope', seen)])
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(set([1, 3], 'to-check', seen), 'all or nothing').rejects.toThrow('triaged-meanwhile')
  expect((await states())[2]).toBe('3')
  await expect(set([3], 'routine', { version: 7, triage: 0 })).rejects.toThrow('claim-changed')
})

test('a claim with a verdict is not triaged, and one that is triaged may still get one', async () => {
  await desk()
  await set([2], 'routine')
  const id = await verdict(2)
  await expect(set([2], 'routine')).rejects.toThrow('has-verdict')
  await database.act((tx) => undoVerdict(tx, id, null), 'undo-verdict')
  expect(await queued()).not.toContain('claim claim:2')
  await expect(set([2], 'routine')).rejects.toThrow('nothing-changed')
  await expect(set([99], 'routine')).rejects.toThrow('not-found')
})

test('a claim comes back by itself when another origin tells it, and goes again with that', async () => {
  const { a1, b1 } = await desk()
  await set([1], 'routine')
  const same = await judged(a1, b1, 'same')
  expect(await states()).toEqual(['1 to-check origin', '2', '4'])
  expect(await queued()).toContain('returned claim:1')
  const rows = await database.owner.db.selectFrom('record.triage').select(['claim_id', 'decision']).execute()
  expect(rows, 'nothing of the record changed').toEqual([{ claim_id: 1, decision: 'routine' }])
  await database.act((tx) => undoJudgement(tx, same, null), 'undo-judgement')
  expect(await states()).toEqual(['1 routine', '2', '3', '4'])
  await judged(a1, b1, 'same')
  await set([1], 'routine')
  expect(await states(), 'decided with both origins known').toEqual(['1 routine', '2', '4'])
})

test('a claim comes back when it gets into a conflict, which ends with the triage of both', async () => {
  const { a2, c1 } = await desk()
  await set([2, 4], 'routine')
  await judged(a2, c1, 'conflict')
  expect(await states()).toEqual(['1', '2 to-check conflict', '3', '4 to-check conflict'])
  await set([2, 4], 'out-of-scope')
  expect((await queued()).filter((item) => /[24]$/.test(item))).toEqual([])
})

test('a claim comes back when what may be the same gets a verdict', async () => {
  await desk()
  await set([1], 'routine')
  const id = await verdict(3)
  expect((await states())[0]).toBe('1 to-check settled')
  expect(await queued()).toContain('returned claim:1')
  await database.act((tx) => undoVerdict(tx, id, null), 'undo-verdict')
  expect((await states())[0]).toBe('1 routine')
  expect(await queued()).not.toContain('returned claim:1')
})
