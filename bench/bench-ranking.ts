import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { buildBm25, countTerms, scoreBm25 } from '../app/matching/ranking/bm25'
import {
  readHeadlines,
  readRelevant,
  readTexts,
  runSet,
  type RetrievalSet,
} from '../app/matching/evaluate/labelled-sets'
import { meanAveragePrecision, type Run } from '../app/matching/evaluate/mean-average-precision'
import { terms } from '../app/text/words/terms'
import { openBenchDatabase, type BenchDatabase } from './matching/database'
import { table } from './timings'

/** `npm run bench -- ranking [--data DIRECTORY]`: MAP@5 on labelled sets, with BM25 and pg_trgm of the same run beside it. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string', default: '../shared/data' } } })
  const read = (file: string): string => readFileSync(join(values.data, file), 'utf8')
  const posts: RetrievalSet = {
    corpus: readTexts(read('checkthat21-ar/vclaims.tsv')),
    queries: readTexts(read('checkthat21-ar/dev.queries.tsv')),
    relevant: readRelevant(read('checkthat21-ar/dev.qrels.tsv')),
  }
  const sets: [string, RetrievalSet][] = [
    ['CheckThat 2021 2A Arabic, dev', posts],
    ['ANS headlines, dev', readHeadlines(read('ans/stance-dev.csv'), read('ans/stance-train.csv'))],
  ]
  const database = await openBenchDatabase()
  try {
    await sql`create extension pg_trgm`.execute(database.db)
    const rows: (string | number)[][] = [['MAP@5', 'Muqabala', 'BM25 over stems', 'pg_trgm similarity']]
    for (const [name, set] of sets) {
      const runs = [runSet(set), byWords(set), await byTrigrams(database, set)]
      rows.push([name, ...runs.map((found) => meanAveragePrecision(found, set.relevant).toFixed(4))])
    }
    process.stdout.write(`${table(rows)}\n`)
  } finally {
    await database.remove()
  }
}

function byWords({ corpus, queries }: RetrievalSet): Run {
  const index = buildBm25(corpus.map(({ text, title }) => countTerms(terms(`${text} ${title ?? ''}`))))
  return new Map(
    queries.map((query) => {
      const scores = scoreBm25(index, countTerms(new Set(terms(query.text))))
      const best = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 5)
      return [query.id, best.flatMap((at) => corpus[at]?.id ?? [])]
    }),
  )
}

async function byTrigrams({ db }: BenchDatabase, { corpus, queries }: RetrievalSet): Promise<Run> {
  await sql`create table ranked (id text, text text)`.execute(db)
  await sql`insert into ranked select id, text from json_to_recordset(${JSON.stringify(corpus)}::json) as t(id text, text text)`.execute(
    db,
  )
  const found = new Map<string, string[]>()
  for (const query of queries) {
    const { rows } = await sql<{
      id: string
    }>`select id from ranked order by similarity(text, ${query.text}) desc, id limit 5`.execute(db)
    found.set(
      query.id,
      rows.map((row) => row.id),
    )
  }
  await sql`drop table ranked`.execute(db)
  return found
}
