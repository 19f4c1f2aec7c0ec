import { sql } from 'kysely'
import type { SetReport } from '../../app/matching/evaluate/match-reports'
import type { BenchDatabase } from '../matching/database'

/** Trigrams of longer posts are left out: their comparison would take minutes, and the news stands at the beginning. */
const LETTERS = 800

export interface SimilarPair {
  files: [string, string]
  similarity: number
}

/** Pairs of posts to which pg_trgm gives at least this similarity. */
export async function trigramPairs(
  { db }: BenchDatabase,
  reports: readonly SetReport[],
  least: number,
): Promise<SimilarPair[]> {
  return db.connection().execute(async (session) => {
    await sql`create extension if not exists pg_trgm`.execute(session)
    await sql`create temporary table post (file text, text text)`.execute(session)
    const rows = JSON.stringify(reports.map(({ file, text }) => ({ file, text: text.slice(0, LETTERS) })))
    await sql`insert into post select file, text from json_to_recordset(${rows}::json) as t(file text, text text)`.execute(
      session,
    )
    const found = await sql<{ one: string; two: string; similarity: number }>`
      select * from (select a.file as one, b.file as two, similarity(a.text, b.text) as similarity from post a join post b on b.file > a.file offset 0) s where similarity >= ${least}`.execute(
      session,
    )
    return found.rows.map(({ one, two, similarity }): SimilarPair => ({ files: [one, two], similarity }))
  })
}
