import { z } from 'zod'
import { sourceKinds } from '../../review/rules/verdicts/source-ratings'
import { guessLanguage } from '../../text/characters/language'
import { isWebAddress } from '../../text/web-address'
import { readDossierPassages } from '../../review/lookups/claims/read-claim-passages.server'
import { listReports } from '../../review/queries/reports/list-reports.server'
import { readPassageIds, readStoredReport } from '../../review/queries/reports/read-stored-report.server'
import { paging, readCursor, rowCursor, writeCursor } from '../cursor'
import { operation } from '../operation'
import { writePassage } from '../passages.server'
import { Problem } from '../problem'
import { pageOf } from '../schemas/page-of'
import { calendarDay, thing, thingInAddress, words } from '../schemas/values'
import { imported, listedReport, passage, report } from '../schemas/texts'
import { reportTag } from '../tags.server'

const one = z.strictObject({ report: thingInAddress })

const newReport = z.strictObject({
  title: words(500).min(1),
  text: z.string().min(1).max(1_000_000).describe('Kept as it is; it is cut into passages as the screens propose.'),
  source: z
    .union([
      z.strictObject({ id: thing }),
      z.strictObject({ name: words(200).min(1), kind: z.enum(sourceKinds).default('other') }),
    ])
    .describe('A source by its number, or by its name: it is added where nobody has that name.'),
  language: z.enum(['ar', 'en']).optional().describe('Guessed where it is left out.'),
  address: z.string().max(2000).refine(isWebAddress, 'This is no web address.').optional(),
  publishedDay: calendarDay.optional(),
  publishedAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('The instant, where it is known; it needs the day too.'),
})

const list = operation({
  id: 'listReports',
  method: 'GET',
  path: '/reports',
  tag: 'Reports',
  summary: 'Lists reports, the last one received first.',
  scope: 'read',
  query: z.strictObject({
    ...paging,
    q: words(400).optional(),
    source: thingInAddress.optional(),
    language: z.enum(['ar', 'en']).optional(),
    day: calendarDay.optional(),
  }),
  answer: pageOf(listedReport),
  async handle({ db, query: { limit, cursor, ...filter } }) {
    const { reports, next } = await listReports(db, { ...filter, after: readCursor(cursor, rowCursor) }, limit)
    const items = reports.map(({ publishedAt, receivedAt, ...row }) => ({
      ...row,
      publishedAt: publishedAt?.toISOString() ?? null,
      receivedAt: receivedAt.toISOString(),
    }))
    return { body: { items, next: writeCursor(next) } }
  },
})

const get = operation({
  id: 'getReport',
  method: 'GET',
  path: '/reports/{report}',
  tag: 'Reports',
  summary: 'Reads one report with its text and where its passages stand in it.',
  scope: 'read',
  params: one,
  answer: report,
  versioned: true,
  async handle({ db, params }) {
    const etag = await reportTag(db, params.report)
    const row = await readStoredReport(db, params.report)
    if (!row) throw new Problem('not-found')
    const { id, title, language, address, sections, passages, text } = row
    const body = {
      id,
      title,
      source: { id: row.source_id, name: row.source_name },
      language,
      address,
      publishedDay: row.published_day,
      publishedAt: row.published_at?.toISOString() ?? null,
      receivedAt: row.received_at.toISOString(),
      text,
      textSha256: row.text_sha256,
      sections,
      passages,
      partOf: row.part_of_report_id,
      cut: row.cut_at !== null,
    }
    return { body, etag }
  },
})

const create = operation({
  id: 'importReport',
  method: 'POST',
  path: '/reports',
  tag: 'Reports',
  summary: 'Imports a text as one report, cut into passages, each with a claim of its own; finds its overlaps.',
  scope: 'import',
  body: newReport,
  longestBody: 6 * 1024 * 1024,
  answer: imported,
  status: 201,
  async handle({ inThread, acting, body }) {
    const { text, title, source, language, address = null, publishedDay = null, publishedAt } = body
    if (publishedAt !== undefined && publishedDay === null)
      throw new Problem('bad-request', { detail: 'With `publishedAt`, send `publishedDay` too.' })
    return inThread('api-import', {
      acting,
      report: {
        text,
        title,
        source,
        language: language ?? (guessLanguage(text) === 'en' ? 'en' : 'ar'),
        address,
        publishedDay,
        publishedAt: publishedAt === undefined ? null : new Date(publishedAt),
      },
    })
  },
})

const passages = operation({
  id: 'listPassages',
  method: 'GET',
  path: '/reports/{report}/passages',
  tag: 'Passages',
  summary: 'Lists the standing passages of a report, in the order of their numbers.',
  scope: 'read',
  params: one,
  query: z.strictObject(paging),
  answer: pageOf(passage),
  async handle({ db, params, query }) {
    await reportTag(db, params.report)
    const ids = await readPassageIds(db, params.report, readCursor(query.cursor, rowCursor) ?? 0, query.limit + 1)
    const shown = ids.slice(0, query.limit).map(({ id }) => id)
    const found = await readDossierPassages(db, { passages: shown })
    const items = found.map(writePassage).sort((a, b) => a.id - b.id)
    return { body: { items, next: writeCursor(ids.length > query.limit ? (shown.at(-1) ?? null) : null) } }
  },
})

const passageOfNumber = operation({
  id: 'getPassage',
  method: 'GET',
  path: '/passages/{passage}',
  tag: 'Passages',
  summary: 'Reads one passage.',
  scope: 'read',
  params: z.strictObject({ passage: thingInAddress }),
  answer: passage,
  async handle({ db, params }) {
    const [found] = await readDossierPassages(db, { passages: [params.passage] })
    if (!found) throw new Problem('not-found')
    return { body: writePassage(found) }
  },
})

export const reportOperations = [list, get, create, passages, passageOfNumber]
