import { sql, type SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import type { DB, Locale, ReportTable } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { WantedWord } from '../../../text/facts/search/wanted-words'
import { countUpTo } from '../../lookups/count-up-to.server'
import { isOpen } from '../../lookups/pairs/overlap-states.server'
import { hasWords, readWantedWords } from '../../lookups/claims/wanted-words.server'
import { directionOf, keysetPage } from '../../rules/keyset-page'
import { isCalendarDay } from '../../../text/facts/dates/calendar'
import { idField } from '../../../../db/ids'

const id = idField.optional().catch(undefined)

/** The conditions of the list as an address carries them; what is not understood does not count. */
export const reportFilter = z.object({
  q: z.string().trim().max(400).optional().catch(undefined),
  source: id,
  language: z.enum(['ar', 'en']).optional().catch(undefined),
  /** The day of publication. */
  day: z.iso.date().refine(isCalendarDay).optional().catch(undefined),
  /** The last published first, rather than the last received. */
  sort: z.literal('published').optional().catch(undefined),
  /** Reports after this one in the list. */
  after: id,
  before: id,
})

export type ReportFilter = z.infer<typeof reportFilter>

export interface ListedReport {
  id: number
  title: string
  source: { id: number; name: string }
  language: Locale
  publishedDay: string | null
  publishedAt: Date | null
  receivedAt: Date
  passages: number
  /** Suggestions on its passages that wait for a judgement. */
  openOverlaps: number
  /** Claims of its passages, and how many of them are not left to check: they have a verdict or were set aside. */
  claims: number
  decided: number
}

export interface ReportList {
  reports: ListedReport[]
  /** All that fit the conditions, up to `mostCounted`, on every page. */
  total: number
  previous: number | null
  next: number | null
}

type Query<O> = SelectQueryBuilder<DB & { r: ReportTable }, 'r', O>

/** One page of the reports that fit the filter, the last one received or published first. A report that was cut into others stands for itself no more. */
export async function listReports(db: ReadDatabase, filter: ReportFilter, size = 30): Promise<ReportList> {
  const matching = matchingReports(db, filter, await readWantedWords(db, filter.q ?? ''))
  const wanted = inOrder(matching, filter)
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .select([
      'r.id',
      'r.title',
      'r.source_id',
      's.name',
      'r.language',
      'r.published_day',
      'r.published_at',
      'r.received_at',
    ])
    .limit(size + 1)
  const [total, rows] = await Promise.all([countUpTo(db, matching), wanted.execute()])
  const page = keysetPage(rows, size, directionOf(filter))
  const ids = page.rows.map((row) => row.id)
  const [counts, overlaps] = await Promise.all([countParts(db, ids), countOpenOverlaps(db, ids)])
  const reports = page.rows.map((row) => ({
    id: row.id,
    title: row.title,
    source: { id: row.source_id, name: row.name },
    language: row.language,
    publishedDay: row.published_day,
    publishedAt: row.published_at,
    receivedAt: row.received_at,
    openOverlaps: overlaps.get(row.id) ?? 0,
    ...(counts.get(row.id) ?? { passages: 0, claims: 0, decided: 0 }),
  }))
  return { reports, total, previous: page.previous?.id ?? null, next: page.next?.id ?? null }
}

/** From the report that the filter names on, the last received first or the last published first: what has no day comes last. */
function inOrder<O>(query: Query<O>, { sort, after, before }: ReportFilter): Query<O> {
  const backwards = after === undefined && before !== undefined
  const way = backwards ? 'asc' : 'desc'
  const from = after ?? before
  const published = (table: string) =>
    sql.raw(
      `coalesce(${table}.published_day, '') collate "C", coalesce(${table}.published_at, '-infinity'), ${table}.id`,
    )
  const key = sort === undefined ? sql`(r.id)` : sql`(${published('r')})`
  const there =
    sort === undefined
      ? sql`(${from ?? null}::int)`
      : sql`(select ${published('f')} from record.report f where f.id = ${from ?? null})`
  const ordered = (
    sort === undefined
      ? query
      : query
          .orderBy(sql`coalesce(r.published_day, '') collate "C"`, way)
          .orderBy(sql`coalesce(r.published_at, '-infinity')`, way)
  ).orderBy('r.id', way)
  if (from === undefined) return ordered
  return ordered.where(backwards ? sql<boolean>`${key} > ${there}` : sql<boolean>`${key} < ${there}`)
}

/** The reports that fit the filter, whose words are given as `readWantedWords` reads them. */
export function matchingReports(db: ReadDatabase, filter: ReportFilter, words: readonly WantedWord[]) {
  return conditions(db.selectFrom('record.report as r'), filter, words)
}

function conditions<O>(query: Query<O>, filter: ReportFilter, words: readonly WantedWord[]): Query<O> {
  let narrowed = query.where('r.cut_at', 'is', null).where('r.withdrawn_at', 'is', null)
  if (filter.source !== undefined) narrowed = narrowed.where('r.source_id', '=', filter.source)
  if (filter.language !== undefined) narrowed = narrowed.where('r.language', '=', filter.language)
  if (filter.day !== undefined) narrowed = narrowed.where('r.published_day', '=', filter.day)
  if (!filter.q) return narrowed
  // What holds no word to look for is in no report.
  if (words.length === 0) return narrowed.where(sql<boolean>`false`)
  return narrowed.where('r.id', 'in', (eb) =>
    eb
      .selectFrom('derived.search_entry as e')
      .select('e.id')
      .where('e.kind', '=', 'report')
      .where(hasWords(words, sql`e.terms`, sql`e.terms`)),
  )
}

async function countParts(
  db: ReadDatabase,
  reportIds: number[],
): Promise<Map<number, { passages: number; claims: number; decided: number }>> {
  if (reportIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('record.passage as p')
    .leftJoin('derived.claim_state as s', 's.claim_id', 'p.claim_id')
    .select((eb) => [
      'p.report_id',
      eb.fn.countAll<string>().as('passages'),
      eb.fn.count<string>('p.claim_id').distinct().as('claims'),
      eb.fn
        .count<string>('p.claim_id')
        .distinct()
        .filterWhere(sql<boolean>`s.state <> 'open' or s.triage not in ('', 'to-check')`)
        .as('decided'),
    ])
    .where('p.report_id', 'in', reportIds)
    .where('p.retired', '=', false)
    .groupBy('p.report_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.report_id,
      { passages: Number(row.passages), claims: Number(row.claims), decided: Number(row.decided) },
    ]),
  )
}

/** How many suggestions on each report's passages wait for a judgement. */
async function countOpenOverlaps(db: ReadDatabase, reportIds: number[]): Promise<Map<number, number>> {
  if (reportIds.length === 0) return new Map()
  // Passage by passage: joined, PostgreSQL reads all that is open to find what is of these reports.
  const { rows } = await sql<{ report: number; count: number }>`
    select p.report_id as report, sum(l.open + r.open)::int as count
      from record.passage p
     cross join lateral (select count(*) as open from derived.overlap o where o.left_passage_id = p.id and ${isOpen}) l
     cross join lateral (select count(*) as open from derived.overlap o where o.right_passage_id = p.id and ${isOpen}) r
     where p.report_id = any(${reportIds}::int[])
     group by 1`.execute(db)
  return new Map(rows.map((row) => [row.report, row.count]))
}
