import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action/action.server'
import { readIssue } from '../exchange/edition/issued-editions.server'
import {
  readPublicSite,
  readPublishedClaim,
  type PublicItem,
  type PublicSite,
} from '../exchange/publishing/public-site.server'
import type { Locale } from '../i18n/locale'
import { drawClaim, drawEdition, drawGone, drawIndex } from './draw-page'
import { feedEntries, pagePath } from './feed-entries'
import { fontFiles, readFont, siteStyle } from './site-style.server'
import { siteTexts } from './site-texts.server'

/** One file of the public site, the same bytes in the folder and from the server. */
export interface PublicFile {
  /** 410 for what was taken back. */
  status: 200 | 410
  type: string
  body: string | Buffer
}

const html = 'text/html; charset=utf-8'
const locales: readonly Locale[] = ['ar', 'en']

/** Stands for the address of the site in what is drawn, so that one drawing serves under every address. */
const somewhere = 'https://site.muqabala.invalid'

/** The public site as it is at one moment. */
export interface SiteAtMoment {
  /** Differs whenever the site does. */
  stamp: string
  /** Nothing was ever published. */
  isEmpty: boolean
  /** Of every file, in the order in which they are written. */
  paths: string[]
  /** One file; null where there is none at this path. `address` is that of the site, with no stroke at its end. */
  file(path: string, address: string): Promise<PublicFile | null>
}

/** What names the state of everything that the site is drawn from. */
export async function siteStamp(db: ReadDatabase): Promise<string> {
  const { rows } = await sql<{ seq: string | null }>`select max(seq)::text as seq from audit.entry`.execute(db)
  return rows[0]?.seq ?? '0'
}

/** Reads the site; its pages are drawn when they are asked for, once each. */
export async function readSite(db: ReadDatabase, timeZone: string): Promise<SiteAtMoment> {
  const stamp = await siteStamp(db)
  const [site, texts] = await Promise.all([readPublicSite(db), siteTexts(timeZone)])
  const pages = new Map(site.items.map((item) => [pagePath(item), item]))
  const drawn = new Map<string, Promise<PublicFile | null>>()
  const drawFile = (path: string): Promise<PublicFile | null> => {
    const [, language, rest = ''] = /^(ar|en)\/(.+)$/.exec(path) ?? []
    if (language === undefined) return drawShared(path)
    const locale = language as Locale
    return drawIn({ db, site, pages }, rest, { site, text: texts[locale], address: `${somewhere}/${locale}` })
  }
  return {
    stamp,
    isEmpty: site.items.length === 0,
    paths: [
      'site.css',
      ...fontFiles,
      ...locales.flatMap((locale) =>
        [...pages.keys(), 'feed.atom', 'feed.json', 'index.html'].map((path) => `${locale}/${path}`),
      ),
      'index.html',
    ],
    async file(path, address) {
      const drawing = drawn.get(path) ?? drawFile(path)
      drawn.set(path, drawing)
      // What is not there is forgotten, since anybody can ask for any number of such paths; so is what failed.
      const file = await drawing.catch((error: unknown) => {
        drawn.delete(path)
        throw error
      })
      if (file === null) drawn.delete(path)
      if (file === null || typeof file.body !== 'string') return file
      const here = inMarkup(address)
      return { ...file, body: file.body.replaceAll(somewhere, () => here) }
    },
  }
}

/**
 * An address that HTML, XML and JSON take as it stands: a Host header, a setting or an option of the command line may have marks that
 * end an attribute or a text there.
 */
function inMarkup(address: string): string {
  return address.replace(
    /[\0-\x20"&'<>\\`]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

async function drawShared(path: string): Promise<PublicFile | null> {
  if (path === 'site.css') return { status: 200, type: 'text/css; charset=utf-8', body: await siteStyle() }
  if (path === 'index.html') return { status: 200, type: html, body: door }
  const font = await readFont(path)
  return font && { status: 200, type: 'font/woff2', body: font }
}

/** Where a reader chooses a language; a browser without scripts goes on to the Arabic pages. */
const door = `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>مقابلة</title><meta http-equiv="refresh" content="0; url=ar/index.html"><link rel="stylesheet" href="site.css"></head>
<body><main class="public-main"><p><a href="ar/index.html">العربية</a> <a href="en/index.html" lang="en">English</a></p></main></body></html>
`

async function drawIn(
  { db, site, pages }: { db: ReadDatabase; site: PublicSite; pages: ReadonlyMap<string, PublicItem> },
  path: string,
  drawing: Parameters<typeof drawIndex>[0],
): Promise<PublicFile | null> {
  const { text, address } = drawing
  const feed = { desk: site.policy.deskName, address, text, entries: feedEntries(site, text) }
  if (path === 'index.html') return { status: 200, type: html, body: drawIndex(drawing) }
  // What writes feeds is large, and few requests ask for one.
  if (path === 'feed.atom') {
    const { atomFeed } = await import('./write-feeds')
    return { status: 200, type: 'application/atom+xml; charset=utf-8', body: atomFeed(feed) }
  }
  if (path === 'feed.json') {
    const { jsonFeed } = await import('./write-feeds')
    return { status: 200, type: 'application/feed+json; charset=utf-8', body: jsonFeed(feed) }
  }
  const item = pages.get(path)
  if (!item) return null
  if (item.gone !== null) return { status: 410, type: html, body: drawGone(drawing, { ...item, gone: item.gone }) }
  const body = await drawItem(db, drawing, item)
  return body === null ? null : { status: 200, type: html, body }
}

async function drawItem(
  db: ReadDatabase,
  drawing: Parameters<typeof drawIndex>[0],
  item: PublicItem,
): Promise<string | null> {
  if (item.kind === 'claim') {
    const content = await readPublishedClaim(db, item.publication)
    return content && drawClaim(drawing, item, content)
  }
  const issue = await readIssue(db, item.number)
  return issue?.edition ? drawEdition(drawing, item, issue.edition) : null
}

/** The site of this process, read anew once anything was recorded since. */
export function openSite(db: ReadDatabase, timeZone: string): () => Promise<SiteAtMoment> {
  let last: { stamp: string; site: Promise<SiteAtMoment> } | null = null
  return async () => {
    const stamp = await siteStamp(db)
    const opened = last?.stamp === stamp ? last : { stamp, site: readSite(db, timeZone) }
    last = opened
    return opened.site.catch((error: unknown) => {
      // The database may be back the next time, although nothing was recorded.
      if (last === opened) last = null
      throw error
    })
  }
}
