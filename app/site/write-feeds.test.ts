import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import type { FeedEntry } from './feed-entries'
import { siteTexts } from './site-texts.server'
import { atomFeed, jsonFeed } from './write-feeds'

const entry: FeedEntry = {
  id: 'claim:7',
  title: 'مؤكد: <b>قتلى</b> & "جرحى" \u0007\fفي القرية ]]> \ud83d',
  summary: 'شاهدان',
  path: 'claims/7.html',
  first: '2026-01-02T03:04:05.000Z',
  at: '2026-02-03T04:05:06.000Z',
}
const later = { ...entry, id: 'correction:9', summary: '', first: entry.at }
const address = 'https://desk.example.org/public/ar'
const { ar: text } = await siteTexts('UTC')
const feed = { desk: 'مكتب <الرصد>', address, entries: [entry, later], text }

test('the Atom feed has what RFC 4287 asks for, and no character that XML may not hold', () => {
  const xml = atomFeed(feed)
  expect(xml).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/i)
  const read = parseAtomFeed(xml)
  expect(read).toMatchObject({
    id: `${address}/feed.atom`,
    updated: entry.at,
    authors: [{ name: feed.desk }],
    links: [{ rel: 'self', href: `${address}/feed.atom` }, { rel: 'alternate' }],
  })
  expect(read.entries).toMatchObject([
    {
      id: `${address}/#claim:7`,
      // As text: the marks of HTML in it are no markup.
      title: { value: 'مؤكد: <b>قتلى</b> & "جرحى" \ufffd\nفي القرية ]]> \ufffd' },
      published: entry.first,
      updated: entry.at,
      links: [{ rel: 'alternate', href: `${address}/claims/7.html` }],
      summary: { value: 'شاهدان' },
    },
    { id: `${address}/#correction:9`, published: entry.at, updated: entry.at },
  ])
})

test('the JSON feed has what version 1.1 asks for', () => {
  const json = jsonFeed(feed)
  const read = JSON.parse(json) as { items: Record<string, unknown>[] }
  expect(read).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${address}/feed.json` })
  expect(read.items).toMatchObject([
    {
      id: `${address}/#claim:7`,
      url: `${address}/claims/7.html`,
      title: entry.title,
      content_text: 'شاهدان',
      date_published: entry.first,
      date_modified: entry.at,
    },
    { id: `${address}/#correction:9` },
  ])
  expect(parseJsonFeed(json).items).toHaveLength(2)
})

test('a feed in which nothing was published yet is whole too', () => {
  expect(parseAtomFeed(atomFeed({ ...feed, entries: [] }))).toMatchObject({ updated: '1970-01-01T00:00:00.000Z' })
  expect(JSON.parse(jsonFeed({ ...feed, entries: [] }))).toMatchObject({ items: [] })
})
