import { sql } from 'kysely'
import type { ActionTransaction } from '../audit/action.server'
import { readFacts } from '../text/facts/read-facts'
import type { Facts } from '../text/facts/types'
import { terms } from '../text/terms'
import { contextOf } from './context'
import { readGazetteer } from './gazetteer.server'
import { passageKeys } from './keys'
import { findOverlaps } from './overlaps.server'
import { ENGINE_VERSION } from './weights'

// Two imports at once would not see each other's passages and miss their overlaps: they take turns.
const matchingLock = 7_160_917

interface PassageRow {
  id: number
  start_offset: number
  end_offset: number
  section: string | null
}

/**
 * Computes what is derived from the passages of these reports: facts, terms,
 * candidate keys, search entries and overlaps with everything stored. What was
 * derived from their passages before is replaced.
 */
export async function deriveReports(tx: ActionTransaction, reportIds: number[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${matchingLock})`.execute(tx)
  const derived: number[] = []
  for (const reportId of reportIds) derived.push(...(await deriveFacts(tx, reportId)))
  await findOverlaps(tx, derived)
}

async function deriveFacts(tx: ActionTransaction, reportId: number): Promise<number[]> {
  const report = await tx.selectFrom('record.report').select(['title', 'text', 'language', 'published_day']).where('id', '=', reportId).executeTakeFirstOrThrow()
  const passages = await standingPassages(tx, reportId)
  const gazetteer = await readGazetteer(tx)
  const reading = { publishedAt: report.published_day, language: report.language, gazetteer }
  const facts = passages.map((passage) => readFacts(report.text, { start: passage.start_offset, end: passage.end_offset }, { ...reading, section: passage.section }))
  const titleFacts = readFacts(report.title, { start: 0, end: report.title.length }, { ...reading, section: null })
  const quotes = passages.map((passage) => report.text.slice(passage.start_offset, passage.end_offset))
  const context = contextOf(passages.map((passage, at) => ({ text: quotes[at] ?? '', section: passage.section, facts: facts[at] ?? null })), titleFacts)
  await forget(tx, reportId)
  const day = report.published_day === null ? null : Date.parse(report.published_day) / 86_400_000
  const rows = passages.map((passage, at) => ({ id: passage.id, terms: terms(quotes[at] ?? ''), facts: facts[at] as Facts, context: context[at] ?? [] }))
  await store(tx, rows.map((row) => ({ ...row, keys: passageKeys({ ...row, day }) })))
  await storeSearchEntry(tx, reportId, [...terms(report.title), ...rows.flatMap((row) => row.terms)])
  return passages.map((passage) => passage.id)
}

function standingPassages(tx: ActionTransaction, reportId: number): Promise<PassageRow[]> {
  return tx
    .selectFrom('record.passage as p')
    .leftJoin('record.section as s', 's.id', 'p.section_id')
    .select(['p.id', 'p.start_offset', 'p.end_offset', 's.title as section'])
    .where('p.report_id', '=', reportId)
    .where('p.retired', '=', false)
    .orderBy('p.start_offset')
    .execute()
}

async function forget(tx: ActionTransaction, reportId: number): Promise<void> {
  const own = tx.selectFrom('record.passage').select('id').where('report_id', '=', reportId)
  await tx.deleteFrom('derived.overlap').where((eb) => eb.or([eb('left_passage_id', 'in', own), eb('right_passage_id', 'in', own)])).execute()
  await tx.deleteFrom('derived.passage_key').where('passage_id', 'in', own).execute()
  await tx.deleteFrom('derived.passage_facts').where('passage_id', 'in', own).execute()
  await tx.deleteFrom('derived.search_entry').where('kind', '=', 'passage').where('id', 'in', own).execute()
}

interface DerivedRow {
  id: number
  terms: string[]
  facts: Facts
  context: unknown
  keys: bigint[]
}

async function store(tx: ActionTransaction, rows: DerivedRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('derived.passage_facts')
    .values(rows.map((row) => ({ passage_id: row.id, engine: ENGINE_VERSION, facts: JSON.stringify(row.facts), context: JSON.stringify(row.context), terms: row.terms })))
    .execute()
  await tx.insertInto('derived.search_entry').values(rows.map((row) => ({ kind: 'passage' as const, id: row.id, terms: [...new Set(row.terms)] }))).execute()
  const keys = rows.flatMap((row) => row.keys.map((key) => ({ key: key.toString(), id: row.id })))
  await sql`
    insert into derived.passage_key (key, passage_id)
    select * from unnest(${keys.map((entry) => entry.key)}::bigint[], ${keys.map((entry) => entry.id)}::int[])`.execute(tx)
}

async function storeSearchEntry(tx: ActionTransaction, reportId: number, words: string[]): Promise<void> {
  const row = { kind: 'report' as const, id: reportId, terms: [...new Set(words)] }
  await tx.insertInto('derived.search_entry').values(row).onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ terms: row.terms })).execute()
}
