import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { judge } from '../../commands/judge.server'
import { storeReport, suggest } from '../../testing/passages-for-tests'
import { findByNumber } from '../search/find-by-number.server'
import { pairNavigation, readListPosition, readProgress } from '../overlaps/pair-navigation.server'
import { readSideBySidePairs } from './side-by-side-pairs.server'

const told = ['سقطت ثلاث قذائف هاون على حي السوق', 'قطعت المياه عن الحي الشرقي', 'خرجت مظاهرة في ساحة الجامعة']

/** Two editions of one bulletin: the first passage stands in both in the same letters, the other two were changed. */
async function editions() {
  const database = await createTestDatabase()
  const store = (source: string, passages: string[]) =>
    database.act((tx) => storeReport(tx, { source, title: source, day: '2015-07-04', passages }))
  const first = await store('a', ['أغلقت المدارس في المدينة', ...told])
  const second = await store('b', ['أغلقت المدارس في المدينة', ...told.map((text) => `${text} صباح الأحد`)])
  const changed = [1, 2, 3].map((at) => [first[at] ?? 0, second[at] ?? 0] as [number, number])
  await database.act(async (tx) => {
    for (const [left, right] of changed) await suggest(tx, left, right, 0.8)
  })
  return { database, db: database.app.db, changed }
}

const search = (beside: string) => new URLSearchParams({ beside })

describe('a pair opened from reports side by side', () => {
  it('leads on through their changed rows, then back to them', async () => {
    const { database, db, changed } = await editions()
    const read = (reports: readonly number[]) => readSideBySidePairs(db, reports)
    const at = async ([left, right]: [number, number], beside = '1-2', after?: () => Promise<unknown>) => {
      const standing = await readListPosition(db, search(beside), { left, right }, read)
      await after?.()
      return pairNavigation(db, search(beside), 1, standing, read)
    }
    const [one, two, three] = changed as [[number, number], [number, number], [number, number]]
    const address = (pair: number[]) => `/overlaps/${pair.join('/')}?beside=1-2`
    expect(await at(one)).toMatchObject({ next: address(two), previous: null })
    expect(await at(two)).toMatchObject({ next: address(three), previous: address(one) })
    const judgeTwo = () =>
      database.act((tx) => judge(tx, { passages: two, decision: 'update', note: '', seen: null, personId: null }))
    expect(await at(two, '1-2', judgeTwo)).toMatchObject({ next: address(three), previous: address(one) })
    expect(await at(one)).toMatchObject({ next: address(three) })
    expect(await at(three)).toEqual({
      search: '?beside=1-2',
      list: { name: 'reports', to: `/reports/1/compare/2#pair-${three.join('-')}` },
      next: null,
      previous: address(one),
      inPlace: {
        judged: `/reports/1/compare/2#pair-${three.join('-')}`,
        undone: `/reports/1/compare/2?judge=${three.join('-')}#pair-${three.join('-')}`,
      },
    })
    // Judged in its place, the next changed row is open below it.
    expect((await at(one)).inPlace?.judged).toBe(`/reports/1/compare/2?judge=${three.join('-')}#pair-${one.join('-')}`)
    expect(await readProgress(db, search('1-2'), 1, read)).toEqual({ done: 1, total: 3 })
    expect((await at(one, '2-1')).list.to).toBe(`/reports/2/compare/1#pair-${one.join('-')}`)
  })

  it('goes through more than two reports as their page shows them', async () => {
    const { database, db, changed } = await editions()
    const [alone] = await database.act((tx) =>
      storeReport(tx, { source: 'c', title: 'c', day: '2015-07-05', passages: [`${told[0] ?? ''} وأصيب مدني`] }),
    )
    const [one] = changed as [[number, number]]
    await database.act((tx) => suggest(tx, one[1], alone ?? 0, 0.7))
    const read = (reports: readonly number[]) => readSideBySidePairs(db, reports)
    const standing = await readListPosition(db, search('1-2-3'), { left: one[0], right: one[1] }, read)
    expect((await pairNavigation(db, search('1-2-3'), 1, standing, read)).next).toBe(
      `/overlaps/${one[1]}/${alone}?beside=1-2-3`,
    )
  })
})

it('a number finds what has it, and nothing where nothing does', async () => {
  const { db } = await editions()
  expect(await findByNumber(db, 1)).toMatchObject({
    claim: { words: 'أغلقت المدارس في المدينة' },
    report: { title: 'a' },
    action: { kind: expect.any(String) as string },
  })
  expect(await findByNumber(db, 90_000)).toEqual({ number: 90_000, claim: null, report: null, action: null })
})
