import { sql, type SelectQueryBuilder } from 'kysely'
import type { ClaimStateTable, DB, PassageTable } from '../../../../db/schema'
import { numberKey } from '../../../text/words/number-shape'
import type { WantedWord } from '../../../text/facts/search/wanted-words'
import { hasWords } from '../../lookups/claims/wanted-words.server'

type Claims<O> = SelectQueryBuilder<DB & { s: ClaimStateTable }, 's', O>
type Passages<O> = SelectQueryBuilder<DB & { p: PassageTable }, 'p', O>

/**
 * Those of the claims that have all words of `typed`, whatever their spelling, or tell what stands for them; a bare number, in the digits of either
 * script, also finds the claim of that number. They come as queries that share no claim: each is one join, which
 * PostgreSQL reads in the order of ids, no further than is shown, or by the words, whichever finds fewer.
 */
export function claimsWithWords<O>(claims: Claims<O>, typed: string, wanted: readonly WantedWord[]): Claims<O>[] {
  const { found, others } = byNumber(claims, 's.claim_id', typed)
  if (wanted.length === 0) return found
  // A claim without an entry has one passage, and is found by that passage's words.
  const byEntry = others
    .innerJoin('derived.search_entry as e', (join) => join.on('e.kind', '=', 'claim').onRef('e.id', '=', 's.claim_id'))
    .where(hasWords(wanted, sql`e.terms`, sql`e.terms`))
  const byPassage = others
    .innerJoin('record.passage as p', (join) => join.onRef('p.claim_id', '=', 's.claim_id').on('p.retired', '=', false))
    .innerJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .where(hasWords(wanted, sql`f.terms`, sql`f.fact_codes`))
    .where(sql<boolean>`not exists (select from derived.search_entry e where e.kind = 'claim' and e.id = s.claim_id)`)
  return [...found, byEntry, byPassage]
}

/** The same for passages. */
export function passagesWithWords<O>(
  passages: Passages<O>,
  typed: string,
  wanted: readonly WantedWord[],
): Passages<O>[] {
  const { found, others } = byNumber(passages, 'p.id', typed)
  if (wanted.length === 0) return found
  const byWords = others
    .innerJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .where(hasWords(wanted, sql`f.terms`, sql`f.fact_codes`))
  return [...found, byWords]
}

function byNumber<D, T extends keyof D, O>(
  rows: SelectQueryBuilder<D, T, O>,
  column: string,
  typed: string,
): { found: SelectQueryBuilder<D, T, O>[]; others: SelectQueryBuilder<D, T, O> } {
  const number = numberTyped(typed)
  if (number === null) return { found: [], others: rows }
  const id = sql.ref(column)
  return { found: [rows.where(sql<boolean>`${id} = ${number}`)], others: rows.where(sql<boolean>`${id} <> ${number}`) }
}

/** The number that the whole of `typed` is, in any digits and with thousands set off, where a row can have it. */
function numberTyped(typed: string): number | null {
  const number = Number(numberKey(typed.trim()))
  return Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : null
}
