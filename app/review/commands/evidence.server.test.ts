import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { addEvidence, withdrawEvidence } from './evidence.server'
import { judge, undoJudgement } from './judge.server'
import { readClaim } from '../queries/claims/read-claim.server'
import { addSource } from './sources.server'

let database: TestDatabase
let round = 0

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

async function prepare() {
  const nth = ++round
  const [left, right] = await database.act(async (tx) => {
    const source = await addSource(tx, { name: `وكالة النهر ${nth}`, kind: 'agency', reliability: 'B', note: '' })
    return [
      ...(await storeLines(tx, source, [`تعطلت محطة الضخ الرئيسية ${nth}`])),
      ...(await storeLines(tx, source, [`توقف ضخ المياه إثر عطل في المحطة ${nth}`])),
    ]
  })
  if (!left || !right) throw new Error('no passage')
  return { ...database, left, right }
}

test('evidence and verdicts are never changed or deleted, whoever asks', async () => {
  const { owner, act, left } = await prepare()
  await act(
    (tx) =>
      addEvidence(
        tx,
        { claimId: left.claimId, kind: 'note', stance: 'supports', quote: '', note: 'مكالمة مع المهندس' },
        null,
      ),
    'add-evidence',
  )
  await expect(
    act((tx) => tx.updateTable('record.evidence').set({ stance: 'refutes' }).execute()),
  ).rejects.toMatchObject({ code: 'MQ006' })
  await expect(act((tx) => tx.deleteFrom('record.evidence').execute())).rejects.toMatchObject({ code: 'MQ006' })
  await expect(act((tx) => tx.updateTable('record.verdict').set({ rationale: 'x' }).execute())).rejects.toMatchObject({
    code: 'MQ006',
  })
  await expect(act((tx) => tx.deleteFrom('record.verdict').execute())).rejects.toMatchObject({ code: 'MQ006' })
  expect(
    await owner.db.selectFrom('record.evidence').select('stance').where('claim_id', '=', left.claimId).execute(),
  ).toEqual([{ stance: 'supports' }])
})

test('a passage is linked once to a claim: another stance supersedes the first', async () => {
  const { owner, act, left, right } = await prepare()
  const link = (stance: 'supports' | 'refutes') =>
    act(
      (tx) =>
        addEvidence(
          tx,
          { claimId: left.claimId, kind: 'passage', passageId: right.id, stance, quote: '', note: '' },
          null,
        ),
      'add-evidence',
    )
  await link('supports')
  await expect(link('supports')).rejects.toMatchObject({ code: 'evidence-there' })
  const second = await link('refutes')
  expect(
    await owner.db
      .selectFrom('record.current_evidence')
      .select(['id', 'stance'])
      .where('claim_id', '=', left.claimId)
      .execute(),
  ).toEqual([{ id: second, stance: 'refutes' }])
  expect(
    await owner.db.selectFrom('record.evidence').selectAll().where('claim_id', '=', left.claimId).execute(),
  ).toHaveLength(2)
})

test('the same address or note is not added twice, until it is withdrawn', async () => {
  const { act, left } = await prepare()
  const add = (quote: string) =>
    act(
      (tx) =>
        addEvidence(
          tx,
          {
            claimId: left.claimId,
            kind: 'address',
            address: 'https://example.org/b',
            stance: 'supports',
            quote,
            note: '',
          },
          null,
        ),
      'add-evidence',
    )
  const first = await add('تعطلت المحطة')
  await expect(add('تعطلت المحطة')).rejects.toMatchObject({ code: 'evidence-repeated' })
  await add('توقف الضخ')
  await act((tx) => withdrawEvidence(tx, first, null), 'withdraw-evidence')
  await add('تعطلت المحطة')
})

test('evidence is withdrawn once', async () => {
  const { act, left } = await prepare()
  const added = await act(
    (tx) =>
      addEvidence(
        tx,
        {
          claimId: left.claimId,
          kind: 'address',
          address: 'https://example.org/a',
          stance: 'context',
          quote: '',
          note: '',
        },
        null,
      ),
    'add-evidence',
  )
  const gone = await act((tx) => withdrawEvidence(tx, added, null), 'withdraw-evidence')
  await expect(act((tx) => withdrawEvidence(tx, added, null), 'withdraw-evidence')).rejects.toMatchObject({
    code: 'cannot-undo',
  })
  await expect(act((tx) => withdrawEvidence(tx, gone, null), 'withdraw-evidence')).rejects.toMatchObject({
    code: 'nothing-to-undo',
  })
})

test('a merged claim brings its evidence along and takes it back', async () => {
  const { app, act, left, right } = await prepare()
  await act(
    (tx) =>
      addEvidence(
        tx,
        { claimId: right.claimId, kind: 'note', stance: 'refutes', quote: '', note: 'نفى مدير المحطة' },
        null,
      ),
    'add-evidence',
  )
  const judgement = await act(
    (tx) => judge(tx, { passages: [left.id, right.id], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  expect((await readClaim(app.db, left.claimId))?.evidence).toMatchObject([
    { note: 'نفى مدير المحطة', mergedClaim: right.claimId },
  ])
  await expect(
    act(
      (tx) => addEvidence(tx, { claimId: right.claimId, kind: 'note', stance: 'context', quote: '', note: 'x' }, null),
      'add-evidence',
    ),
  ).rejects.toMatchObject({ code: 'claim-changed' })
  await act((tx) => undoJudgement(tx, judgement, null), 'undo-judgement')
  expect((await readClaim(app.db, left.claimId))?.evidence).toEqual([])
  expect((await readClaim(app.db, right.claimId))?.evidence).toHaveLength(1)
})
