import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { addEvidence } from '../../review/commands/evidence.server'
import { judge, undoJudgement } from '../../review/commands/judge.server'
import { listClaims } from '../../review/queries/claims/list-claims.server'
import { listReports } from '../../review/queries/reports/list-reports.server'
import { readReport } from '../../review/queries/reports/read-report.server'
import { AlreadyStored } from './save.server'
import { saveText } from './save-text-for-tests'
import { addReviewer } from '../../testing/people'
import { undoImport } from './undo-import.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

const told = 'أصابت قذيفتان خزان المياه في الحي الغربي، وانقطعت المياه عن ألف بيت.'

const store = (text: string) => database.act((tx) => saveText(tx, { text }), 'import-report')

const passagesOf = async (report: number) => (await readReport(database.app.db, report))?.passages ?? []
const undo = (...reports: number[]) => database.act((tx) => undoImport(tx, reports), 'undo-import')
const openPairs = async () => (await database.app.db.selectFrom('derived.overlap').select('score').execute()).length

test('a mistaken import is undone while nobody has worked on it, and its text can come in again', async () => {
  const [kept, mistaken] = [await store(told), await store(`${told} قال شهود إن القصف استمر حتى المساء.`)]
  const [one, two] = [(await passagesOf(kept))[0], (await passagesOf(mistaken))[0]]
  if (!one || !two) throw new Error('no passages')
  expect(await openPairs()).toBeGreaterThan(0)

  const judgement = await database.act(
    (tx) => judge(tx, { passages: [one.id, two.id], decision: 'unsure', note: '', seen: null, personId: null }),
    'judge',
  )
  await expect(undo(mistaken)).rejects.toMatchObject({
    code: 'worked-on',
    values: { judgements: 1, verdicts: 0, quotes: 0, named: 0 },
  })
  await database.act((tx) => undoJudgement(tx, judgement, null), 'undo-judgement')

  // Quoted as evidence of a claim that stays, it stays too.
  const quoting = await store('زار وفد من الأمم المتحدة مدينة بعيدة صباح اليوم.')
  const [quoted] = await passagesOf(quoting)
  const rima = await addReviewer(database, 'rima')
  await database.act(
    (tx) =>
      addEvidence(
        tx,
        { claimId: one.claim.id, kind: 'passage', stance: 'supports', passageId: quoted?.id ?? 0, quote: '', note: '' },
        rima,
      ),
    'add-evidence',
  )
  await expect(undo(quoting)).rejects.toMatchObject({ code: 'worked-on', values: { quotes: 1, named: 1, who: 'rima' } })

  expect(await undo(mistaken)).toBe(1)
  expect(await readReport(database.app.db, mistaken)).toMatchObject({
    passages: [],
    withdrawnAt: expect.any(Date) as Date,
  })
  expect((await listReports(database.app.db, {})).reports.map(({ id }) => id)).toEqual([quoting, kept])
  expect((await listReports(database.app.db, { q: 'نشرة' })).reports.map(({ id }) => id)).toEqual([quoting, kept])
  expect((await listClaims(database.app.db, {})).claims.map(({ id }) => id)).not.toContain(two.claim.id)
  expect(await openPairs()).toBe(0)
  await expect(undo(mistaken)).rejects.toMatchObject({ code: 'nothing-to-undo' })

  await expect(store(told)).rejects.toBeInstanceOf(AlreadyStored)
  const again = await store(`${told} قال شهود إن القصف استمر حتى المساء.`)
  expect(again).toBeGreaterThan(mistaken)
  expect(await openPairs()).toBeGreaterThan(0)
})
