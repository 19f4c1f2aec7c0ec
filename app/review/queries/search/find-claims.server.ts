import type { ReadDatabase } from '../../../audit/action/action.server'
import { readWantedWords } from '../../lookups/claims/wanted-words.server'
import { wordsAlone } from '../../../text/facts/search/wanted-words'
import { listClaims, type ClaimList } from '../claims/list-claims.server'

/** The newest claims with all words of the query, then those that only tell what stands for them; `total` counts both. */
export async function findClaims(
  db: ReadDatabase,
  query: string,
  limit: number,
): Promise<Pick<ClaimList, 'claims' | 'total'>> {
  const wanted = await readWantedWords(db, query)
  const all = await listClaims(db, { q: query }, limit, wanted)
  if (wanted.every(({ codes }) => codes.length === 0)) return all
  const byWords = await listClaims(db, { q: query }, limit, wordsAlone(wanted))
  const known = new Set(byWords.claims.map(({ id }) => id))
  const others = all.claims.filter(({ id }) => !known.has(id))
  return { claims: [...byWords.claims, ...others].slice(0, limit), total: all.total }
}
