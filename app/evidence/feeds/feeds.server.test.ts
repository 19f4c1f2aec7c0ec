import { expect, test } from 'vitest'
import { approveBulk } from '../../intake/bulk/bulk-decide.server'
import { readPreview } from '../../intake/bulk/bulk-preview.server'
import { createTestDatabase } from '../../testing/database'
import { encodeText } from '../../testing/encode'
import { addReviewer, openSession } from '../../testing/people'
import { runAction } from '../../audit/action/action.server'
import { openSite } from '../capture/site-for-tests'
import { openGuard } from '../capture/network/guard.server'
import { addFeed, listFeeds, switchFeed } from './feeds.server'
import { pollFeeds } from './poll-feeds.server'

const item = (id: string, text: string) =>
  `<item><guid>${id}</guid><title>خبر ${id}</title><link>https://river.example/${id}</link><description>${text}</description></item>`
const rss = (...items: string[]) =>
  encodeText(
    `<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title>إذاعة</title>${items.join('')}</channel></rss>`,
    'windows-1256',
  )

test('a feed is polled politely, its items come in once, and one that changed comes in beside the old', async () => {
  let revision = 1
  let items = [item('1', 'فاض النهر قرب القرية القديمة.'), item('2', 'أُغلق الجسر الحجري أمام الشاحنات.')]
  const site = await openSite({
    '/feed': (request, response) => {
      const etag = `"${encodeURI(items.join()).length} ${revision}"`
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else response.writeHead(200, { ETag: etag, 'Content-Type': 'application/rss+xml' }).end(rss(...items))
    },
    '/busy': (_request, response) => response.writeHead(503, { 'Retry-After': '7200' }).end(),
    '/never': (_request, response) => response.writeHead(503, { 'Retry-After': '999999999' }).end(),
    '/page': '<title>x</title><p>no feed',
  })
  const database = await createTestDatabase()
  const { db } = database.app
  const personId = await addReviewer(database, 'rima')
  const token = await openSession(database, personId)
  const act = <T>(kind: 'add-feed' | 'change-feed', work: (tx: Parameters<typeof addFeed>[0]) => Promise<T>) =>
    runAction(db, { actor: { session: token }, kind }, work)
  const add = (path: string, atOnce: boolean) =>
    act('add-feed', (tx) =>
      addFeed(tx, { address: site.url(path), name: `إذاعة ${path}`, everyMinutes: 30, atOnce }, personId),
    )
  const poll = async (host = site.host) => {
    const told: string[] = []
    const options = { guard: openGuard([host]), timeZone: 'UTC', signal: new AbortController().signal, all: true }
    for await (const { outcome, newItems } of pollFeeds(db, options)) told.push(`${outcome} ${newItems}`)
    return told
  }
  const stored = async () => await db.selectFrom('record.report').select(['text', 'address']).orderBy('id').execute()

  expect(await poll()).toEqual([])
  const waiting = await add('/feed', false)
  expect(await poll('nothing')).toEqual(['blocked-address 0'])
  expect(await poll()).toEqual(['ok 2'])
  expect(await poll()).toEqual(['unchanged 0'])
  const [feed] = await listFeeds(db)
  const preview = await readPreview(db, feed?.importId ?? '', { show: 'all' })
  expect(preview.files.map(({ name, kind, details, doubts }) => [name, kind, details.source, doubts])).toEqual([
    ['1', 'feed', 'إذاعة /feed', []],
    ['2', 'feed', 'إذاعة /feed', []],
  ])
  expect(await stored()).toEqual([])

  items = [...items, item('3', 'وُزّع الخبز على ثلاثة أحياء.')]
  expect(await poll()).toEqual(['ok 1'])
  expect((await readPreview(db, feed?.importId ?? '', { show: 'all' })).counts.all).toBe(3)
  expect(await approveBulk(db, feed?.importId ?? '')).toBe(3)
  expect((await listFeeds(db))[0]?.importId).toBeNull()

  // Another feed stores at once; what changed is stored beside what was there.
  await act('change-feed', (tx) => switchFeed(tx, { id: waiting, on: false }, personId))
  await add('/feed?again', true)
  expect(await poll()).toEqual(['ok 3'])
  expect((await stored()).map(({ address }) => address)).toEqual([1, 2, 3].map((at) => `https://river.example/${at}`))
  revision += 1
  items[2] = item('3', 'وُزّع الخبز على أربعة أحياء.')
  expect(await poll()).toEqual(['ok 1'])
  expect((await stored()).slice(2).map(({ text }) => text.trim())).toEqual([
    'وُزّع الخبز على ثلاثة أحياء.',
    'وُزّع الخبز على أربعة أحياء.',
  ])

  await add('/busy', false)
  await add('/never', false)
  await add('/page', false)
  expect(await poll()).toEqual(expect.arrayContaining(['http-503 0', 'http-503 0', 'no-feed 0']))
  const feeds = await listFeeds(db)
  const pauseOf = (path: string) =>
    (feeds.find(({ address }) => address.endsWith(path))?.nextAt?.getTime() ?? 0) - Date.now()
  expect(pauseOf('/busy')).toBeGreaterThan(7_000_000)
  // A server that is wrong about the year does not end the feed.
  expect(pauseOf('/never')).toBeGreaterThan(80_000_000)
  expect(pauseOf('/never')).toBeLessThan(90_000_000)
}, 60_000)
