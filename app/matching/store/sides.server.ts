import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { Facts } from '../../text/facts/types'
import type { ContextPlace } from '../features/context'
import { intArray } from './array-parameters'
import { prepareSide, type Side } from '../features/side'
import type { ReportReadings } from './store-readings.server'

interface Prepared {
  /** The transaction that wrote its reading: a passage that was read anew has another. */
  written: string
  side: Side
}

/** Prepared passages of the calls before: reports of one day meet each other again and again. Least recently used go first. */
export class SideStore {
  readonly #kept = new Map<number, Prepared>()

  constructor(readonly limit = 4_000) {}

  get(id: number, written: string): Side | undefined {
    const found = this.#kept.get(id)
    if (found?.written !== written) return undefined
    this.#kept.delete(id)
    this.#kept.set(id, found)
    return found.side
  }

  set(id: number, written: string, side: Side): void {
    this.#kept.set(id, { written, side })
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.limit) break
      this.#kept.delete(oldest)
    }
  }
}

/** The passages of these ids, ready to be scored; one without a reading is left out. */
export async function readSides(
  db: ReadDatabase,
  passageIds: readonly number[],
  store = new SideStore(0),
): Promise<Map<number, Side>> {
  if (passageIds.length === 0) return new Map()
  const { rows: written } = await sql<{ id: number; written: string }>`
    select passage_id as id, xmin::text as written from derived.passage_facts where passage_id = any(${intArray(passageIds)}::int[])`.execute(
    db,
  )
  const sides = new Map<number, Side>()
  const missing = new Map<number, string>()
  for (const row of written) {
    const side = store.get(row.id, row.written)
    if (side) sides.set(row.id, side)
    else missing.set(row.id, row.written)
  }
  for (const [id, side] of await prepare(db, [...missing.keys()])) {
    sides.set(id, side)
    store.set(id, missing.get(id) ?? '', side)
  }
  return sides
}

async function prepare(db: ReadDatabase, passageIds: readonly number[]): Promise<[number, Side][]> {
  if (passageIds.length === 0) return []
  const rows = await db
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .leftJoin('record.section as s', 's.id', 'p.section_id')
    .select([
      'p.id',
      'p.report_id',
      'p.start_offset',
      'p.end_offset',
      'r.source_id',
      'r.published_day',
      'f.facts',
      'f.context',
      'f.terms',
      's.title as section',
    ])
    .where('p.id', '=', sql<number>`any(${intArray(passageIds)}::int[])`)
    .execute()
  const texts = await reportTexts(db, [...new Set(rows.map((row) => row.report_id))])
  return rows.map((row) => [
    row.id,
    prepareSide({
      text: (texts.get(row.report_id) ?? '').slice(row.start_offset, row.end_offset),
      start: row.start_offset,
      facts: row.facts as Facts,
      context: row.context as ContextPlace[],
      section: row.section,
      stems: row.terms,
      publishedAt: row.published_day,
      reportId: String(row.report_id),
      sourceId: String(row.source_id),
    }),
  ])
}

/** The passages of these readings, ready to be scored, without asking the database. */
export function sidesOf(reports: readonly ReportReadings[]): Map<number, Side> {
  return new Map(
    reports.flatMap((report) =>
      report.passages.map(({ id, start, quote, section, facts, context, terms }): [number, Side] => [
        id,
        prepareSide({
          text: quote,
          start,
          facts: JSON.parse(facts) as Facts,
          context: JSON.parse(context) as ContextPlace[],
          section,
          stems: terms,
          publishedAt: report.publishedDay,
          reportId: String(report.id),
          sourceId: String(report.sourceId),
        }),
      ]),
    ),
  )
}

async function reportTexts(db: ReadDatabase, reportIds: number[]): Promise<Map<number, string>> {
  const rows = await db.selectFrom('record.report').select(['id', 'text']).where('id', 'in', reportIds).execute()
  return new Map(rows.map((row) => [row.id, row.text]))
}
