import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import { terms } from '../text/terms'
import { readDossierPassages, type DossierPassage } from './read-claim-passages.server'

/** Standing passages with all words of the query, or the one of this number; the latest report first. `more` where there are others. */
export async function findPassages(db: ReadDatabase, query: string, limit = 20): Promise<{ passages: DossierPassage[]; more: boolean }> {
  const wanted = [...new Set(terms(query))]
  const number = Number(query.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)))
  const named = Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : 0
  const rows = await db
    .selectFrom('record.passage as p')
    .select('p.id')
    .where('p.retired', '=', false)
    .where(sql<boolean>`(p.id = ${named} or p.id in (
      select f.passage_id from derived.passage_facts f where cardinality(${wanted}::text[]) > 0 and f.terms @> ${wanted}::text[]))`)
    .orderBy('p.id', 'desc')
    .limit(limit + 1)
    .execute()
  const passages = await readDossierPassages(db, { passages: rows.slice(0, limit).map((row) => row.id) })
  return { passages: passages.sort((a, b) => b.id - a.id), more: rows.length > limit }
}
