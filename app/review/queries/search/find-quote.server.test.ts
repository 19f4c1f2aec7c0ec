import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../../audit/log/replay.server'
import { addReport } from '../../../audit/export/export-for-tests'
import { cloneDatabase, type TestDatabase } from '../../../testing/database'
import { addEvidence, undoEvidence } from '../../commands/evidence.server'
import { readClaimEvidence, weighable, weighablePassage } from '../../lookups/evidence/read-claim-evidence.server'
import { readDossierPassages } from '../../lookups/claims/read-claim-passages.server'
import { weighEvidence } from '../../rules/verdicts/evidence-weight'
import { findQuote, readSpan } from './find-quote.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
  await addReport(database, 'سقطت قذيفة\nعلى حي جوبر 😀')
  await addReport(database, 'نفى المجلس المحلي سقوط أي قذيفة')
})

afterAll(() => database.close())

test('words of another report become evidence with their place, count by its source, and only once', async () => {
  const { db } = database.app
  const [place] = (await findQuote(db, 2, 'المجلس  المحلي'))?.places ?? []
  expect(place).toMatchObject({ start: 4, end: 17, before: 'نفى ', quote: 'المجلس المحلي', after: ' سقوط أي قذيفة' })
  const evidence = {
    kind: 'quote' as const,
    claimId: 1,
    stance: 'supports' as const,
    note: '',
    quote: 'المجلس المحلي',
    source: { reportId: 2 },
    start: 4,
    end: 17,
  }
  const id = await database.act((tx) => addEvidence(tx, evidence, null), 'add-evidence')
  await expect(database.act((tx) => addEvidence(tx, evidence, null), 'add-evidence')).rejects.toMatchObject({
    code: 'evidence-repeated',
  })
  const pieces = await readClaimEvidence(db, 1, null)
  expect(pieces).toMatchObject([
    { kind: 'quote', quote: 'المجلس المحلي', citation: { report: { id: 2 }, start: 4, end: 17 } },
  ])
  const own = (await readDossierPassages(db, { claims: [1] })).map(weighablePassage)
  expect(weighEvidence(weighable(pieces), own)).toMatchObject({ confirmed: 1, outside: 1 })
  await database.act((tx) => undoEvidence(tx, id, null), 'undo-evidence')
  expect((await replay(database.owner.db)).differences).toEqual([])
})

test('its own words, quoted, are no evidence from outside', async () => {
  const { db } = database.app
  const quoted = {
    kind: 'quote' as const,
    claimId: 1,
    stance: 'supports' as const,
    note: '',
    quote: 'سقطت',
    source: { reportId: 1 },
    start: 0,
    end: 4,
  }
  await database.act((tx) => addEvidence(tx, quoted, null), 'add-evidence')
  const own = (await readDossierPassages(db, { claims: [1] })).map(weighablePassage)
  const pieces = weighable(await readClaimEvidence(db, 1, null))
  expect(weighEvidence(pieces, own)).toMatchObject({ confirmed: 1, outside: 0 })
})

test('a span is exact, whole letters within the text', async () => {
  const { db } = database.app
  expect(await readSpan(db, 1, { start: 0, end: 4 })).toBe('سقطت')
  const smile = 'سقطت قذيفة\nعلى حي جوبر '.length
  expect(await readSpan(db, 1, { start: smile, end: smile + 2 })).toBe('😀')
  for (const wrong of [
    { start: smile, end: smile + 1 },
    { start: 3, end: 3 },
    { start: 0, end: 9_999 },
  ])
    expect(await readSpan(db, 1, wrong)).toBeNull()
})
