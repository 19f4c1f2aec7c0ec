import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'

/** How much of a claim is read for a sentence that names it, in characters; what draws it may cut it further. */
const mostWords = 120

/** The beginning of each claim's words today, by its number; of a merged one those of the claim that it went into. */
export async function claimWords(db: ReadDatabase, claims: readonly number[]): Promise<Record<number, string>> {
  if (claims.length === 0) return {}
  const { rows } = await sql<{ asked: number; words: string }>`
    with recursive chain(asked, id) as (
      select asked, asked from unnest(${[...new Set(claims)]}::int[]) as given(asked)
      union
      select chain.asked, c.merged_into_claim_id from chain join record.claim c on c.id = chain.id
       where c.merged_into_claim_id is not null
    )
    select chain.asked, left(s.headline, ${mostWords}) as words
      from chain join derived.claim_state s on s.claim_id = chain.id where s.headline <> ''`.execute(db)
  return Object.fromEntries(rows.map(({ asked, words }) => [asked, words]))
}

/** What a sentence says of a passage: the claim that it is in, by its words, and the report. */
export interface PassageName {
  claim: string
  report: string
}

/** The same for passages, by their number. */
export async function passageNames(
  db: ReadDatabase,
  passages: readonly number[],
): Promise<Record<number, PassageName>> {
  if (passages.length === 0) return {}
  const { rows } = await sql<PassageName & { id: number }>`
    select p.id, left(coalesce(s.headline, ''), ${mostWords}) as claim, r.title as report
      from record.passage p join record.report r on r.id = p.report_id
      left join derived.claim_state s on s.claim_id = p.claim_id
     where p.id = any(${[...new Set(passages)]}::int[])`.execute(db)
  return Object.fromEntries(rows.map(({ id, ...name }) => [id, name]))
}
