import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import { terms } from '../text/terms'

/**
 * True of a row whose search entry has all words of the query, whatever their spelling; a bare number, in the digits of
 * either script, also finds the row of that number. `id` is the row's column. A query without a number is one join, so
 * that a list in the order of its ids reads no further than it shows.
 */
export function hasWords(kind: 'claim' | 'passage', id: RawBuilder<unknown>, query: string): Expression<SqlBool> {
  const wanted = [...new Set(terms(query))]
  const words = wanted.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`exists (select from derived.search_entry e where e.kind = ${sql.lit(kind)} and e.id = ${id} and e.terms @> ${wanted}::text[])`
  const number = Number(query.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)))
  const named = Number.isInteger(number) && number > 0 && number < 2 ** 31
  return named ? sql<SqlBool>`(${id} = ${number} or ${words})` : words
}
