import { sql } from 'kysely'
import type { SetReport } from '../app/matching/evaluate/match-reports'
import type { BenchDatabase } from './matching-database'

/** Pairs of posts that pg_trgm finds similar, as pairs of files. */
export async function trigramPairs({ db }: BenchDatabase, reports: readonly SetReport[], threshold: number): Promise<[string, string][]> {
  return db.connection().execute(async (session) => {
    await sql`create extension if not exists pg_trgm`.execute(session)
    await sql`create temporary table post (file text, text text)`.execute(session)
    await sql`insert into post select file, text from json_to_recordset(${JSON.stringify(reports.map(({ file, text }) => ({ file, text })))}::json) as t(file text, text text)`.execute(session)
    const found = await sql<{ one: string; two: string }>`select a.file as one, b.file as two from post a join post b on b.file > a.file and similarity(a.text, b.text) >= ${threshold}`.execute(session)
    await sql`drop table post`.execute(session)
    return found.rows.map(({ one, two }): [string, string] => [one, two])
  })
}
