import { sql, type Kysely } from 'kysely'
import { fold } from '../../app/text/characters/normalise'
import { words } from '../../app/text/words/tokens'
import type { DB } from '../../db/schema'
import { measure, type Lookup, type Probe } from './lookup'

/** As many as a reviewer would ever be shown. */
const most = 50

/** What a database offers by itself, over the same passages on the same server. */
export async function prepareRivals(db: Kysely<DB>, reportProgress: (step: string) => void): Promise<void> {
  await db.connection().execute(async (session) => {
    await sql`set statement_timeout = 0`.execute(session)
    await sql`set maintenance_work_mem = '256MB'`.execute(session)
    await sql`create extension if not exists pg_trgm`.execute(session)
    await sql`create schema bench`.execute(session)
    reportProgress('copying the passages')
    await sql`
      create table bench.passage as
      select p.id, substr(r.text, p.start_offset + 1, p.end_offset - p.start_offset) as text
        from record.passage p join record.report r on r.id = p.report_id`.execute(session)
    reportProgress('building the index of pg_trgm')
    await sql`create index passage_trigrams on bench.passage using gin (text gin_trgm_ops)`.execute(session)
    reportProgress('building the full text index')
    await sql`alter table bench.passage add column words tsvector`.execute(session)
    await sql`update bench.passage set words = to_tsvector('arabic', text)`.execute(session)
    await sql`create index passage_words on bench.passage using gin (words)`.execute(session)
    await sql`vacuum analyze bench.passage`.execute(session)
    await sql`reset statement_timeout`.execute(session)
  })
}

/** pg_trgm's `%`, most similar first, at this threshold. */
export async function measureTrigrams(db: Kysely<DB>, probes: readonly Probe[], threshold: number): Promise<Lookup> {
  return db.connection().execute(async (session) => {
    await sql`select set_config('pg_trgm.similarity_threshold', ${String(threshold)}, false)`.execute(session)
    return measure(`pg_trgm GIN, % at ${threshold}`, probes, async ({ id, text }) => {
      const { rows } = await sql<{
        id: number
      }>`select id from bench.passage where text % ${text} and id <> ${id} order by similarity(text, ${text}) desc limit ${most}`.execute(
        session,
      )
      return rows.map((row) => row.id)
    })
  })
}

/** Full text in the `arabic` configuration, any of the words, best rank first. */
export async function measureFullText(db: Kysely<DB>, probes: readonly Probe[]): Promise<Lookup> {
  return measure('full text GIN, any word', probes, async ({ id, text }) => {
    const any = [...new Set(words(text).map(({ start, end }) => fold(text.slice(start, end))))].join(' or ')
    const { rows } = await sql<{ id: number }>`
      select id from bench.passage, websearch_to_tsquery('arabic', ${any}) as q where words @@ q and id <> ${id} order by ts_rank(words, q) desc limit ${most}`.execute(
      db,
    )
    return rows.map((row) => row.id)
  })
}
