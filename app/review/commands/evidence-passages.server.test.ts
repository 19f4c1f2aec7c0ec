import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { readClaim } from '../queries/claims/read-claim.server'
import { addPassages, undoSeveral } from './evidence-passages.server'
import { addSource } from './sources.server'

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

test('passages that were ticked are linked by one action, and taken back by one', async () => {
  const { act, app, owner } = database
  const [claim, ...others] = await act(async (tx) => {
    const source = await addSource(tx, { name: 'وكالة النهر', kind: 'agency', reliability: 'B', note: '' })
    return storeLines(tx, source, ['تعطلت محطة الضخ الرئيسية', 'توقف ضخ المياه', 'عاد الضخ مساء اليوم'])
  })
  if (!claim) throw new Error('no passage')
  const link = (passages: number[], stance: 'supports' | 'refutes') =>
    act((tx) => addPassages(tx, { claimId: claim.claimId, stance, passages }, null), 'add-evidence')
  const ids = await link([claim.id, ...others.map(({ id }) => id)], 'supports')
  const evidence = async () =>
    (await readClaim(app.db, claim.claimId))?.evidence.flatMap(({ stance, withdrawn }) => (withdrawn ? [] : [stance]))
  expect(await evidence()).toEqual(['supports', 'supports', 'supports'])
  const actions = await owner.db.selectFrom('audit.entry').select('seq').execute()

  await expect(link([claim.id], 'refutes')).rejects.toMatchObject({ code: 'evidence-changed' })
  await act((tx) => undoSeveral(tx, ids, null), 'undo-evidence')
  expect(await evidence()).toEqual([])
  expect(await owner.db.selectFrom('audit.entry').select('seq').execute()).toHaveLength(actions.length + 1)
  await expect(act((tx) => undoSeveral(tx, ids, null), 'undo-evidence')).rejects.toMatchObject({ code: 'cannot-undo' })
})
