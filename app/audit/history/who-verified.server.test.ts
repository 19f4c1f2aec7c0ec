import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { addPerson } from '../../auth/people.server'
import { decide, undoVerdict } from '../../review/commands/decide.server'
import { addEvidence } from '../../review/commands/evidence.server'
import { judge, undoJudgement } from '../../review/commands/judge.server'
import { addSource } from '../../review/commands/sources.server'
import { readActions } from './read-actions.server'
import { countDecisions, listVerdicts } from './who-verified.server'

/** Two reviewers and two passages; the first reviewer confirms, disputes instead, and takes that back. */
async function busyDatabase() {
  const { act, app } = await createTestDatabase()
  const [one, two] = await act(async (tx) => {
    const add = (login: string) =>
      addPerson(tx, { login, name: `مراجع ${login}`, role: 'reviewer', password: 'a long enough password' })
    return [await add('one'), await add('two')] as const
  }, 'add-person')
  const [left, right] = await act(async (tx) => {
    const source = await addSource(tx, { name: 'نشرة الميناء', kind: 'bulletin', reliability: 'B', note: '' })
    return storeLines(tx, source, ['غرقت عبّارة صغيرة قبالة الميناء', 'أُغلق جسر الوادي أمام الشاحنات'], '2016-02-03')
  })
  if (!left || !right) throw new Error('no passages')
  const claimId = left.claimId
  for (const stance of ['supports', 'refutes'] as const)
    await act((tx) => addEvidence(tx, { claimId, kind: 'note', stance, quote: '', note: stance }, one), 'add-evidence')
  const give = async (decision: 'confirmed' | 'disputed') => {
    const { version } = await app.db
      .selectFrom('record.claim')
      .select('version')
      .where('id', '=', claimId)
      .executeTakeFirstOrThrow()
    return act(
      (tx) =>
        decide(tx, {
          claimId,
          seenVersion: version,
          decision,
          credibility: 2,
          rationale: `لأنه ${decision}`,
          personId: one,
        }),
      'decide',
    )
  }
  await give('confirmed')
  const disputed = await give('disputed')
  await act((tx) => undoVerdict(tx, disputed.outcome === 'holds' ? disputed.verdict : 0, two), 'undo-verdict')
  const judgement = await act(
    (tx) => judge(tx, { passages: [left.id, right.id], decision: 'different', note: '', seen: null, personId: two }),
    'judge',
  )
  await act((tx) => undoJudgement(tx, judgement, one), 'undo-judgement')
  return { db: app.db, one, two, claimId }
}

test('each reviewer is counted with what they decided, not with what they took back or restored', async () => {
  const { db, one, two } = await busyDatabase()
  const [first, second, ...others] = await countDecisions(db, {})
  expect(others).toEqual([])
  expect(first).toEqual({
    person: { id: one, name: 'مراجع one' },
    verdicts: { confirmed: 1, disputed: 1, unverifiable: 0 },
    judgements: { same: 0, update: 0, conflict: 0, different: 0, unsure: 0 },
    evidence: 2,
    reviews: 0,
    takenBack: 1,
  })
  expect(second).toMatchObject({
    person: { id: two },
    verdicts: { confirmed: 0 },
    judgements: { different: 1 },
    evidence: 0,
    takenBack: 1,
  })
})

test('a verdict is listed with its rationale, evidence, action and whether it holds', async () => {
  const { db, one, claimId } = await busyDatabase()
  const verdicts = await listVerdicts(db, {}, { limit: 10 })
  expect(verdicts).toMatchObject([
    {
      claim: claimId,
      words: 'غرقت عبّارة صغيرة قبالة الميناء',
      decision: 'disputed',
      credibility: 2,
      rationale: 'لأنه disputed',
      evidence: 2,
      standing: 'taken-back',
      person: { id: one },
    },
    { claim: claimId, decision: 'confirmed', rationale: 'لأنه confirmed', standing: 'replaced' },
  ])
  const decided = await readActions(db, { kind: 'decide', limit: 10 })
  expect(verdicts.map((verdict) => verdict.action)).toEqual(decided.map((action) => action.seq))
  expect(decided.map((action) => action.summary.decision)).toEqual(['disputed', 'confirmed'])
  expect(decided[0]?.summary.claimWords).toEqual({ [claimId]: 'غرقت عبّارة صغيرة قبالة الميناء' })
  const [added] = await readActions(db, { kind: 'add-evidence', limit: 1 })
  expect(added?.summary.evidence).toEqual({ file: null, passage: null, address: null, note: 'refutes' })
  const [judged] = await readActions(db, { kind: 'judge', limit: 1 })
  expect(Object.values(judged?.summary.passageNames ?? {})).toMatchObject([
    { claim: 'غرقت عبّارة صغيرة قبالة الميناء' },
    { claim: 'أُغلق جسر الوادي أمام الشاحنات' },
  ])
})

test('person and time narrow both', async () => {
  const { db, one, two } = await busyDatabase()
  expect((await countDecisions(db, { person: two })).map(({ person }) => person?.id)).toEqual([two])
  expect(await listVerdicts(db, { person: two }, { limit: 10 })).toEqual([])
  expect(await countDecisions(db, { to: '2001-01-01T00:00:00Z' })).toEqual([])
  expect(await listVerdicts(db, { person: one, from: '2001-01-01T00:00:00Z' }, { limit: 10 })).toHaveLength(2)
})

test('pages of verdicts follow each other', async () => {
  const { db } = await busyDatabase()
  const [newest] = await listVerdicts(db, {}, { limit: 1 })
  expect(
    (await listVerdicts(db, {}, { limit: 1, before: newest?.id ?? 0 })).map((verdict) => verdict.decision),
  ).toEqual(['confirmed'])
})
