import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { assign, assignable, readAssignments } from './assignments.server'
import { readReservations } from '../lookups/reservations.server'
import { reserve, release } from './reservations.server'
import { judge } from './judge.server'
import { listQueue } from '../queries/queue/list-queue.server'
import { queueKey, queueNeighbours } from '../queries/queue/next-in-queue.server'
import { readPageState, readQueueState } from '../queries/queue/page-state.server'
import { storeReport, suggest } from '../testing/passages-for-tests'
import { queueChoices } from '../queries/queue/queue-choices.server'
import { queueKinds } from '../rules/queue/queue-kinds'
import { readQueueFilters } from '../rules/queue/read-queue-filters.server'
import { refreshQueue } from '../projections/queue-refresh.server'
import { deleteFilter, saveFilter, readSavedFilters } from './saved-filters.server'

const all = readQueueFilters(new URLSearchParams())
const filters = (search: string) => readQueueFilters(new URLSearchParams(search))

/** Three people, and three passages of which each pair is suggested, too weakly to make one event of them. */
async function desk() {
  const database = await createTestDatabase()
  const { act, app } = database
  const person = (login: string, role: 'reviewer' | 'viewer' = 'reviewer') =>
    act(
      async (tx) =>
        (
          await tx
            .insertInto('record.person')
            .values({ login, name: login, role, password_hash: 'none' })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id,
      'add-person',
    )
  const [amal, badr] = [await person('amal'), await person('badr')]
  await person('reader', 'viewer')
  const report = (source: string, day: string) =>
    act(async (tx) => (await storeReport(tx, { source, day, passages: [`${source} tells`] }))[0]!)
  const [a, b, c] = [await report('a', '2015-07-04'), await report('b', '2015-07-05'), await report('c', '2015-07-06')]
  await act(async (tx) => {
    await suggest(tx, a, b, 0.29)
    await suggest(tx, a, c, 0.28)
    await suggest(tx, b, c, 0.27)
    await refreshQueue(tx, [1, 2, 3])
  })
  return {
    db: app.db,
    act,
    amal,
    badr,
    subjects: [`pair:${a}-${b}`, `pair:${a}-${c}`, `pair:${b}-${c}`] as const,
    pairs: { ab: [a, b] as [number, number] },
  }
}

const none = Object.fromEntries(queueKinds.map((kind) => [kind, 0]))

test('pages of the queue follow each other, and filters narrow what is listed and counted', async () => {
  const { db, amal } = await desk()
  const list = async (given: typeof all, from: Parameters<typeof listQueue>[3] = null, size?: number) => {
    const page = await listQueue(db, given, amal, from, size)
    return { ...page, subjects: page.items.map((item) => item.subject) }
  }
  const whole = await list(all)
  expect(whole.counts).toEqual({ ...none, stale: 0, conflict: 0, overlap: 3, claim: 3 })
  expect(whole.items.slice(0, 3).map((item) => item.kind)).toEqual(['overlap', 'overlap', 'overlap'])
  const first = await list(all, null, 4)
  const second = await list(all, { key: first.more.after!, way: 'after' }, 4)
  expect([...first.subjects, ...second.subjects]).toEqual(whole.subjects)
  expect(second.more.after).toBeNull()
  expect((await list(all, { key: second.more.before!, way: 'before' }, 4)).subjects).toEqual(first.subjects)
  expect((await list(filters('kind=claim'))).subjects).toEqual(
    expect.arrayContaining(['claim:1', 'claim:2', 'claim:3']),
  )
  expect((await list(filters('from=2015-07-06'))).subjects).toEqual(['claim:3'])
  expect((await list(filters('place=دمشق'))).counts).toEqual({ ...none, stale: 0, conflict: 0, overlap: 0, claim: 0 })
  const source = (await queueChoices(db)).sources.find(({ name }) => name === 'c')?.id
  expect((await list(filters(`source=${source}`))).counts).toEqual({
    ...none,
    stale: 0,
    conflict: 0,
    overlap: 2,
    claim: 1,
  })
})

test('who opened a page is known until it lapses, and the next thing for others is another one', async () => {
  const { db, amal, badr, subjects } = await desk()
  const next = async (personId: number) => (await queueNeighbours(db, all, personId, null)).next
  const [first, second] = (await listQueue(db, all, amal, null)).items.map((item) => item.subject) as [string, string]
  const address = (subject: string) => `/overlaps/${subject.slice('pair:'.length).replace('-', '/')}`
  await reserve(db, first, amal, 'opened')
  expect((await readQueueState(db, badr)).holders).toEqual({ [first]: [{ id: amal, name: 'amal' }] })
  expect([await next(amal), await next(badr)]).toEqual([address(first), address(second)])
  expect((await queueNeighbours(db, all, badr, await queueKey(db, second))).previous).toBeNull()
  await sql`update working.hold set until = now() - interval '1 second'`.execute(db)
  expect(await readReservations(db, subjects)).toEqual([])
  expect(await next(badr)).toBe(address(first))
  await reserve(db, first, amal, 'taken')
  await release(db, first, amal, 'opened')
  expect(await readQueueState(db, amal)).toMatchObject({ holders: {}, taken: [first] })
  await release(db, first, amal, 'taken')
  expect(await readReservations(db, null)).toEqual([])
})

test('a page that listens lapses soon after it went silent', async () => {
  const { db, amal, subjects } = await desk()
  const seconds = async () =>
    (await sql<{ left: number }>`select extract(epoch from until - now())::int as left from working.hold`.execute(db))
      .rows[0]?.left
  await reserve(db, subjects[0], amal, 'opened')
  expect(await seconds()).toBeGreaterThan(200)
  await reserve(db, subjects[0], amal, 'listening')
  expect(await seconds()).toBeLessThan(60)
  await reserve(db, subjects[0], amal, 'taken')
  await reserve(db, subjects[0], amal, 'listening')
  expect(await seconds()).toBeGreaterThan(1_000)
})

test('what is handed to somebody waits for them alone, with every hand-over and its note', async () => {
  const { db, amal, badr, subjects } = await desk()
  expect((await assignable(db)).map((person) => person.name)).toEqual(['amal', 'badr'])
  const handOver = { subject: subjects[1], assignee: badr, due: '2015-07-08', note: 'عن شقيقه', seen: 0 }
  expect(await assign(db, handOver, amal)).toBe('done')
  expect(await assign(db, { ...handOver, assignee: 999 }, amal)).toBe('not-assignable')
  expect(await assign(db, { ...handOver, assignee: amal, note: 'الأولى' }, badr), 'by who has not seen it').toBe(
    'changed',
  )
  const [current] = await readAssignments(db, subjects[1], badr)
  expect(current).toMatchObject({ assignee: { name: 'badr' } })
  expect((await listQueue(db, filters('mine=yes'), badr, null)).items).toMatchObject([
    { subject: subjects[1], assigned: { person: { name: 'badr' }, due: '2015-07-08', note: 'عن شقيقه' } },
  ])
  expect((await listQueue(db, filters('mine=yes'), amal, null)).items).toEqual([])
  expect((await queueNeighbours(db, all, amal, await queueKey(db, subjects[0]))).next).not.toContain(
    subjects[1].slice(5).replace('-', '/'),
  )
  await assign(db, { subject: subjects[1], assignee: null, due: null, note: '', seen: current!.id }, badr)
  expect(await readAssignments(db, subjects[1], null)).toMatchObject([
    { assignee: null, by: 'badr' },
    { assignee: { name: 'badr' }, by: 'amal' },
  ])
})

test('a page knows when what it shows was decided', async () => {
  const { db, act, amal, badr, subjects, pairs } = await desk()
  const stamp = async (at: string) => (await readPageState(db, at, amal))?.stamp
  const before = [await stamp(subjects[0]), await stamp(subjects[2]), await stamp('claim:1')]
  expect(await stamp(subjects[0])).toBe(before[0])
  await act(
    (tx) => judge(tx, { passages: pairs.ab, decision: 'unsure', note: '', seen: null, personId: badr }),
    'judge',
  )
  const after = [await stamp(subjects[0]), await stamp(subjects[2]), await stamp('claim:1')]
  for (const [at, now] of after.entries()) expect(now).not.toBe(before[at])
  expect(await readPageState(db, 'claim:999', amal)).toBeNull()
})

test('each person keeps filters of their own', async () => {
  const { db, amal, badr } = await desk()
  expect(await saveFilter(db, amal, 'دمشق', 'place=دمشق&nonsense=1')).toBe(true)
  expect(await saveFilter(db, amal, 'دمشق', 'place=دمشق')).toBe(true)
  expect(await saveFilter(db, amal, 'دمشق', 'kind=overlap'), 'other filters under a name that is taken').toBe(false)
  await saveFilter(db, badr, 'لي', 'mine=yes')
  const views = await readSavedFilters(db, amal)
  expect(views).toMatchObject([{ name: 'دمشق', search: new URLSearchParams({ place: 'دمشق' }).toString() }])
  await deleteFilter(db, badr, views[0]!.id)
  expect(await readSavedFilters(db, amal)).toHaveLength(1)
})
