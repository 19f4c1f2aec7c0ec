import type { ReadDatabase } from '../../../audit/action/action.server'
import { readWantedWords } from '../../lookups/claims/wanted-words.server'
import { wordsAlone, type WantedWord } from '../../../text/facts/search/wanted-words'
import { passagesWithWords } from './with-terms.server'
import { readDossierPassages, type DossierPassage } from '../../lookups/claims/read-claim-passages.server'

/**
 * Standing passages with all words of the query, or what stands for them, or the one of this number. Those with the words
 * themselves come first, then the latest report. `more` where there are others.
 */
export async function findPassages(
  db: ReadDatabase,
  query: string,
  limit = 20,
): Promise<{ passages: DossierPassage[]; more: boolean }> {
  const wanted = await readWantedWords(db, query)
  const [byWords, byFacts] = await Promise.all([
    latestWith(db, query, wordsAlone(wanted), limit + 1),
    wanted.some(({ codes }) => codes.length > 0) ? latestWith(db, query, wanted, limit + 1) : [],
  ])
  const found = [...new Set([...byWords, ...byFacts])]
  const shown = found.slice(0, limit)
  const passages = await readDossierPassages(db, { passages: shown })
  return { passages: passages.sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id)), more: found.length > limit }
}

async function latestWith(
  db: ReadDatabase,
  query: string,
  wanted: readonly WantedWord[],
  most: number,
): Promise<number[]> {
  const standing = db.selectFrom('record.passage as p').select('p.id').where('p.retired', '=', false)
  const found = await Promise.all(
    passagesWithWords(standing, query, wanted).map((each) => each.orderBy('p.id', 'desc').limit(most).execute()),
  )
  return found
    .flat()
    .map(({ id }) => id)
    .sort((a, b) => b - a)
    .slice(0, most)
}
