import type { ReadDatabase } from '../../../audit/action/action.server'
import { terms } from '../../../text/words/terms'
import { claimsMergedInto } from '../../lookups/claims/merged-claims.server'
import { readWantedWords } from '../../lookups/claims/wanted-words.server'
import { listReports } from '../reports/list-reports.server'
import { claimsWithWords } from './with-terms.server'

/** So many claims or reports narrow a list at most. */
export const mostForFilter = 200

/** What was typed into a filter for a claim or a report: nothing, the number of one, or words that several may have. */
export interface Asked {
  number: number | null
  words: string
}

/** The ids that a filter narrows by, undefined where nothing was asked; `more` where further ones have the words. */
export interface FoundForFilter {
  ids: number[] | undefined
  more: boolean
}

/** The claim of this number, or the newest of those that have these words, each with the claims that were merged into it. */
export async function claimsForFilter(db: ReadDatabase, { number, words }: Asked): Promise<FoundForFilter> {
  if (number === null && words === '') return { ids: undefined, more: false }
  const found = number === null ? await claimsOfWords(db, words) : [number]
  const claims = await claimsMergedInto(db, found.slice(0, mostForFilter))
  return { ids: [...claims.keys()], more: found.length > mostForFilter }
}

async function claimsOfWords(db: ReadDatabase, words: string): Promise<number[]> {
  const standing = db.selectFrom('derived.claim_state as s').select('s.claim_id')
  const wanted = await readWantedWords(db, words)
  const found = await Promise.all(
    claimsWithWords(standing, words, wanted).map((query) =>
      query
        .orderBy('s.claim_id', 'desc')
        .limit(mostForFilter + 1)
        .execute(),
    ),
  )
  return found
    .flat()
    .map((row) => row.claim_id)
    .sort((a, b) => b - a)
}

/** The report of this number, or the newest of those that have these words. */
export async function reportsForFilter(db: ReadDatabase, { number, words }: Asked): Promise<FoundForFilter> {
  if (number !== null) return { ids: [number], more: false }
  if (words === '') return { ids: undefined, more: false }
  if (terms(words).length === 0) return { ids: [], more: false }
  const { reports, next } = await listReports(db, { q: words }, mostForFilter)
  return { ids: reports.map((report) => report.id), more: next !== null }
}
