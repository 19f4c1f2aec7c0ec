import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../testing/database'
import { storeLines } from '../../../testing/lines'
import { judge } from '../../commands/judge.server'
import { readVersions } from './read-versions.server'
import { addSource } from '../../commands/sources.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

const first = 'انهار سقف السوق القديم في حي الميناء ظهر اليوم وأصيب ثلاثة باعة'
const copied = 'انهار سقف السوق القديم في حي الميناء ظهر اليوم وأصيب تسعة باعة ونقلوا إلى المشفى'
const own = 'قال شاهد إنه سمع صوتاً قوياً ثم رأى الغبار يملأ الشارع'

test('the versions of a story follow each other in time, each laid over the one it copies', async () => {
  const passages = await database.act(async (tx) => {
    const made = []
    // Stored in another order than they came out.
    for (const [name, text, day] of [
      ['صحيفة الساحل', copied, '2016-02-05'],
      ['وكالة الميناء', first, '2016-02-03'],
      ['شاهد السوق', own, '2016-02-04'],
    ] as const) {
      const [line] = await storeLines(
        tx,
        await addSource(tx, { name, kind: 'other', reliability: 'C', note: '' }),
        [text],
        day,
      )
      if (!line) throw new Error('no passage')
      made.push(line)
    }
    return made
  })
  const [late, early, witness] = passages.map((passage) => passage.id) as [number, number, number]
  const decide = (one: number, other: number, decision: 'update' | 'conflict') =>
    database.act((tx) => judge(tx, { passages: [one, other], decision, note: '', seen: null, personId: null }), 'judge')
  await decide(early, late, 'update')
  await decide(early, witness, 'conflict')
  const claim = passages[0]?.claimId ?? 0
  const history = await readVersions(database.app.db, claim)
  expect(history).toMatchObject({ origins: 2, more: false })
  const reports = history.versions.map((version) => version.report.id)
  expect(history.versions.map(({ source, origin, base }) => [source.name, origin, base])).toEqual([
    ['وكالة الميناء', 1, null],
    ['شاهد السوق', 2, reports[0]],
    ['صحيفة الساحل', 1, reports[0]],
  ])
  const [, , last] = history.versions
  expect(last?.from).toMatchObject([{ report: reports[0], because: 'copied-text' }])
  expect(last?.from[0]?.share).toBeGreaterThan(0.6)
  expect(last?.pieces.map((piece) => piece.before).join('')).toBe(first)
  expect(last?.pieces.map((piece) => piece.after).join('')).toBe(copied)
  expect(last?.counts).toMatchObject({ changed: 1, added: 3, removed: 0 })
  expect(
    (await readVersions(database.app.db, passages[1]?.claimId ?? 0)).versions.map((version) => version.report.id),
  ).toEqual(reports)
  expect(history.versions.map(({ order }) => order)).toEqual([null, 'published', 'published'])
  const turned = await readVersions(database.app.db, claim, [reports[2] ?? 0, reports[0] ?? 0, reports[1] ?? 0])
  expect(turned.versions.map(({ report, order }) => [report.id, order])).toEqual([
    [reports[2], null],
    [reports[0], 'chosen'],
    [reports[1], 'published'],
  ])
  await database.act((tx) =>
    tx
      .updateTable('record.report')
      .set({ published_day: null })
      .where('id', '=', reports[1] ?? 0)
      .execute(),
  )
  const unknown = await readVersions(database.app.db, claim)
  expect(unknown.versions.map(({ order }) => order)).toContain('unknown')
})
