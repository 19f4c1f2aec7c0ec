import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../testing/database'
import { storeLines } from '../../../testing/lines'
import { decide } from '../../commands/decide.server'
import { addEvidence } from '../../commands/evidence.server'
import { judge } from '../../commands/judge.server'
import { readSource } from './read-source.server'
import { sourceVersion } from '../../rules/verdicts/source-version'
import { addSource, changeSource, rateSource } from '../../commands/sources.server'

test('a source shows its ratings with their reasons, its claims’ fate, and the verdicts that rest on it', async () => {
  const { act, app } = await createTestDatabase()
  const source = await act(
    (tx) => addSource(tx, { name: 'صحيفة المرج', kind: 'newspaper', reliability: 'B', note: '' }),
    'add-source',
  )
  const [first, second] = await act((tx) => storeLines(tx, source, ['انقطع الماء عن الحي', 'عاد الماء إلى الحي']))
  if (!first || !second) throw new Error('no passage')
  await refute(act, app, first.claimId, second.id)
  await act(
    (tx) =>
      changeSource(tx, source, sourceVersion({ name: 'صحيفة المرج', kind: 'newspaper', note: '' }), {
        name: 'صحيفة المرج الجديدة',
        kind: 'newspaper',
        note: '',
      }),
    'change-source',
  )
  await act((tx) => rateSource(tx, source, 'B', 'D'), 'change-source')
  const page = await readSource(app.db, source)
  expect(page).toMatchObject({
    name: 'صحيفة المرج الجديدة',
    reliability: 'D',
    firstReliability: 'B',
    resting: 1,
    reportCount: 1,
  })
  expect(page?.claims).toMatchObject({ disputed: 1, open: 1, stale: 1, total: 2 })
  expect(page?.ratings.map((action) => action.summary.reliability)).toEqual([{ before: 'B', after: 'D' }])
  const disputedUnder = async () =>
    (await readSource(app.db, source))?.record.map(({ reliability, disputed }) => [reliability, disputed])
  expect(await disputedUnder()).toEqual([
    ['D', 0],
    ['B', 1],
  ])
  await dispute(act, app, first.claimId)
  expect(await disputedUnder()).toEqual([
    ['D', 1],
    ['B', 0],
  ])
})

test('a rating also reaches a verdict through evidence of a claim that was merged away', async () => {
  const { act, app } = await createTestDatabase()
  const source = await act(
    (tx) => addSource(tx, { name: 'شاهد من المرج', kind: 'witness', reliability: 'F', note: '' }),
    'add-source',
  )
  const [seen] = await act((tx) => storeLines(tx, source, ['رأيت الصهاريج تدخل']))
  const other = await act(
    (tx) => addSource(tx, { name: 'وكالة التل', kind: 'agency', reliability: 'C', note: '' }),
    'add-source',
  )
  const [keeper, gone] = await act((tx) => storeLines(tx, other, ['لا ماء في الحي', 'الحي بلا ماء']))
  if (!seen || !keeper || !gone) throw new Error('no passage')
  await act(
    (tx) =>
      addEvidence(
        tx,
        { claimId: gone.claimId, kind: 'passage', passageId: seen.id, stance: 'refutes', quote: '', note: '' },
        null,
      ),
    'add-evidence',
  )
  await act(
    (tx) => judge(tx, { passages: [keeper.id, gone.id], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  await dispute(act, app, keeper.claimId)
  await act((tx) => rateSource(tx, source, 'F', 'A'), 'change-source')
  expect(
    await app.db
      .selectFrom('derived.claim_state')
      .select('stale')
      .where('claim_id', '=', keeper.claimId)
      .executeTakeFirst(),
  ).toEqual({ stale: true })
})

async function refute(
  act: TestDatabase['act'],
  app: TestDatabase['app'],
  claimId: number,
  passageId: number,
): Promise<void> {
  await act(
    (tx) => addEvidence(tx, { claimId, kind: 'passage', passageId, stance: 'refutes', quote: '', note: '' }, null),
    'add-evidence',
  )
  await dispute(act, app, claimId)
}

async function dispute(act: TestDatabase['act'], app: TestDatabase['app'], claimId: number): Promise<void> {
  const { version } = await app.db
    .selectFrom('record.claim')
    .select('version')
    .where('id', '=', claimId)
    .executeTakeFirstOrThrow()
  await act(
    (tx) =>
      decide(tx, {
        claimId,
        seenVersion: version,
        decision: 'disputed',
        credibility: 5,
        rationale: 'عاد الماء',
        personId: null,
      }),
    'decide',
  )
}

test('two sources do not share a name', async () => {
  const { act } = await createTestDatabase()
  const id = await act(
    (tx) => addSource(tx, { name: 'إذاعة', kind: 'other', reliability: 'F', note: '' }),
    'add-source',
  )
  await act((tx) => addSource(tx, { name: 'وكالة', kind: 'other', reliability: 'F', note: '' }), 'add-source')
  await expect(
    act((tx) => addSource(tx, { name: 'إذاعة', kind: 'agency', reliability: 'A', note: '' }), 'add-source'),
  ).rejects.toMatchObject({ code: 'name-taken' })
  await expect(
    act(
      (tx) =>
        changeSource(tx, id, sourceVersion({ name: 'إذاعة', kind: 'other', note: '' }), {
          name: 'وكالة',
          kind: 'other',
          note: '',
        }),
      'change-source',
    ),
  ).rejects.toMatchObject({ code: 'name-taken' })
})

test('a source that a colleague changed meanwhile is not overwritten', async () => {
  const { act, app } = await createTestDatabase()
  const asAdded = { name: 'إذاعة', kind: 'other', note: '' } as const
  const id = await act((tx) => addSource(tx, { ...asAdded, reliability: 'F' }), 'add-source')
  const change = (details: { name: string; kind: 'other'; note: string }) =>
    act((tx) => changeSource(tx, id, sourceVersion(asAdded), details), 'change-source')
  await change({ ...asAdded, note: 'من زميل' })
  await expect(change({ ...asAdded, note: 'مني' })).rejects.toMatchObject({ code: 'source-edited' })
  expect((await readSource(app.db, id))?.note).toBe('من زميل')
})
