import type { ReadDatabase } from '../../../audit/action/action.server'
import { readWantedWords } from '../../lookups/claims/wanted-words.server'
import { passagesWithWords } from './with-terms.server'
import { readDossierPassages, type DossierPassage } from '../../lookups/claims/read-claim-passages.server'

/** Standing passages with all words of the query, or what stands for them, or the one of this number; the latest report first. `more` where there are others. */
export async function findPassages(
  db: ReadDatabase,
  query: string,
  limit = 20,
): Promise<{ passages: DossierPassage[]; more: boolean }> {
  const standing = db.selectFrom('record.passage as p').select('p.id').where('p.retired', '=', false)
  const wanted = await readWantedWords(db, query)
  const found = await Promise.all(
    passagesWithWords(standing, query, wanted).map((each) =>
      each
        .orderBy('p.id', 'desc')
        .limit(limit + 1)
        .execute(),
    ),
  )
  const rows = found.flat().sort((a, b) => b.id - a.id)
  const passages = await readDossierPassages(db, { passages: rows.slice(0, limit).map((row) => row.id) })
  return { passages: passages.sort((a, b) => b.id - a.id), more: rows.length > limit }
}
