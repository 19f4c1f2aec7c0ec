import { sql } from 'kysely'
import type { DerivedTransaction } from './derived-transaction.server'
import { jsonRows, wellFormed } from './json-rows'
import { eachStoredKey } from '../blocking/key-days'
import { restOfSeries, seriesOrder, type SeriesMember } from '../blocking/series'
import { bigintArray, intArray, roughOrder, textArray } from './array-parameters'
import type { PackedReading } from './pack-reading'
import { ENGINE_VERSION } from '../scoring/weights'

/** A passage's reading with the passage's id, words and heading. */
export interface IdentifiedReading extends PackedReading {
  id: number
  /** Where it begins in its report, UTF-16 code units. */
  start: number
  quote: string
  section: string | null
}

/** A report with the readings of its passages. */
export interface ReportReadings {
  id: number
  sourceId: number
  /** SHA-256 of its text, hexadecimal. */
  textSha256: string
  titleTerms: readonly string[]
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  passages: IdentifiedReading[]
}

/** The passages of these reports, as those of series. */
export function seriesMembers(reports: readonly ReportReadings[]): SeriesMember[] {
  return reports.flatMap(({ textSha256, passages }) =>
    passages.map(({ id, series, start }) => ({ id, series, order: seriesOrder(textSha256, start) })),
  )
}

/** Stands in no term and no name. */
const BETWEEN = '\u001f'

// One statement for a table, whatever the number of rows: each row of its own parameters would cost more than the row.
/** Stores facts, search entries and candidate keys of reports whose passages have none. */
export async function storeReadings(tx: DerivedTransaction, reports: readonly ReportReadings[]): Promise<void> {
  const readings = reports.flatMap((report) => report.passages)
  if (readings.length > 0) {
    // What so many of these are before will not be compared, whatever else is stored.
    const rest = restOfSeries(seriesMembers(reports))
    const column = (text: (reading: IdentifiedReading) => string) => textArray(readings.map(text))
    await sql`
      insert into derived.passage_facts (passage_id, engine, facts, context, terms, toll, consequence, places, ground, person, wording, fact_codes, topic, series, series_rest)
      select id, ${ENGINE_VERSION}, facts::jsonb, context::jsonb, string_to_array(terms, ${BETWEEN}), toll, consequence = 1, string_to_array(places, ${BETWEEN}), ground, person = 1, wording, string_to_array(codes, ${BETWEEN}), topic, series, rest = 1
        from unnest(${intArray(readings.map(({ id }) => id))}::int[], ${column(({ facts }) => wellFormed(facts))}::text[], ${column(({ context }) => wellFormed(context))}::text[],
                    ${column(({ terms }) => terms.join(BETWEEN))}::text[], ${intArray(readings.map(({ toll }) => toll))}::int[], ${intArray(readings.map(({ consequence }) => Number(consequence)))}::int[], ${column(({ places }) => places.join(BETWEEN))}::text[],
                    ${column(({ ground }) => ground)}::text[], ${intArray(readings.map(({ person }) => Number(person)))}::int[],
                    ${bigintArray(readings.map(({ wording }) => wording))}::bigint[], ${column(({ codes }) => codes.join(BETWEEN))}::text[],
                    ${intArray(readings.map(({ topic }) => topic))}::int[], ${bigintArray(readings.map(({ series }) => series))}::bigint[],
                    ${intArray(readings.map(({ id }) => Number(rest.has(id))))}::int[]) as t(id, facts, context, terms, toll, consequence, places, ground, person, wording, codes, topic, series, rest)`.execute(
      tx,
    )
    await storeKeys(tx, reports, rest)
  }
  await storeEntries(
    tx,
    reports.map(({ id, titleTerms, passages }) => ({
      id,
      terms: [...titleTerms, ...passages.flatMap(({ terms, codes }) => [...terms, ...codes])],
    })),
  )
}

// In the order of the index: neighbours go into one page, which is written once.
async function storeKeys(
  tx: DerivedTransaction,
  reports: readonly ReportReadings[],
  rest: ReadonlySet<number>,
): Promise<void> {
  const keys: number[] = []
  const days: number[] = []
  const ids: number[] = []
  for (const { publishedDay, passages } of reports) {
    for (const passage of passages) {
      if (rest.has(passage.id)) continue
      eachStoredKey(passage.keys, publishedDay, (key, day) => {
        keys.push(key)
        days.push(day)
        ids.push(passage.id)
      })
    }
  }
  const order = roughOrder(keys)
  await sql`
    insert into derived.passage_key (key, day, passage_id)
    select * from unnest(${bigintArray(keys, order)}::bigint[], ${intArray(days, order)}::int[], ${intArray(ids, order)}::int[])`.execute(
    tx,
  )
}

async function storeEntries(
  tx: DerivedTransaction,
  entries: readonly { id: number; terms: readonly string[] }[],
): Promise<void> {
  if (entries.length === 0) return
  const rows = jsonRows(entries.map(({ id, terms }) => ({ id, terms: [...new Set(terms)] })))
  await sql`
    insert into derived.search_entry (kind, id, terms)
    select 'report', id, terms from json_to_recordset(${rows}::json) as t(id int, terms text[])
        on conflict (kind, id) do update set terms = excluded.terms`.execute(tx)
}

/** Removes the overlaps of the passages of these reports, retired ones included. */
export async function forgetOverlaps(tx: DerivedTransaction, reportIds: number[]): Promise<void> {
  const own = tx.selectFrom('record.passage').select('id').where('report_id', 'in', reportIds)
  await tx
    .deleteFrom('derived.overlap')
    .where((eb) => eb.or([eb('left_passage_id', 'in', own), eb('right_passage_id', 'in', own)]))
    .execute()
}

/** Removes what was read from the passages of these reports, retired ones included. */
export async function forgetReadings(tx: DerivedTransaction, reportIds: number[]): Promise<void> {
  const own = tx.selectFrom('record.passage').select('id').where('report_id', 'in', reportIds)
  await forgetKeysOfReports(tx, reportIds)
  await tx.deleteFrom('derived.passage_facts').where('passage_id', 'in', own).execute()
}

async function forgetKeysOfReports(tx: DerivedTransaction, reportIds: number[]): Promise<void> {
  const rows = await tx
    .selectFrom('record.passage')
    .select('id')
    .where('report_id', 'in', reportIds)
    .orderBy('id')
    .execute()
  await forgetKeys(
    tx,
    rows.map((row) => row.id),
  )
}

/** Removes the keys of these passages, whose ids rise: nothing finds them then. */
export async function forgetKeys(tx: DerivedTransaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  // The index knows ranges of ids, not ids.
  await sql`delete from derived.passage_key where passage_id between ${ids[0]} and ${ids.at(-1)} and passage_id = any(${intArray(ids)}::int[])`.execute(
    tx,
  )
  await sql`delete from derived.left_out_key where passage_id = any(${intArray(ids)}::int[])`.execute(tx)
}
