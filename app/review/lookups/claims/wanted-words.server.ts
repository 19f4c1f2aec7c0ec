import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { readGazetteer } from '../../../matching/store/gazetteer.server'
import { wantedWords, type WantedWord } from '../../../text/facts/search/wanted-words'

/** The words of a query, with the facts that stand for them by the desk's list of places. */
export async function readWantedWords(db: ReadDatabase, typed: string): Promise<WantedWord[]> {
  return typed === '' ? [] : wantedWords(typed, await readGazetteer(db))
}

/** True of a row with all these words: each stands among its `terms`, or a fact that stands for it among its `codes`. */
export function hasWords(
  wanted: readonly WantedWord[],
  terms: RawBuilder<unknown>,
  codes: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  const conditions = wanted.map((word) =>
    word.codes.length === 0
      ? sql`${terms} @> ${[word.term]}::text[]`
      : sql`(${terms} @> ${[word.term]}::text[] or ${codes} && ${word.codes}::text[])`,
  )
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}
