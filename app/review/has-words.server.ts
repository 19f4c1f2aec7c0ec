import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import { terms } from '../text/terms'

/**
 * True of a row that has all words of the query, whatever their spelling; a bare number, in the digits of either
 * script, also finds the row of that number. `id` is the row's column. A query without a number is one join, so that a
 * list in the order of its ids reads no further than it shows.
 */
export function hasWords(kind: 'claim' | 'passage', id: RawBuilder<unknown>, query: string): Expression<SqlBool> {
  const wanted = [...new Set(terms(query))]
  const words = wanted.length === 0 ? sql<SqlBool>`false` : having[kind](id, sql`${wanted}::text[]`)
  const number = Number(query.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)))
  const named = Number.isInteger(number) && number > 0 && number < 2 ** 31
  return named ? sql<SqlBool>`(${id} = ${number} or ${words})` : words
}

const having = {
  passage: (id: RawBuilder<unknown>, wanted: RawBuilder<unknown>) => sql<SqlBool>`
    exists (select from derived.passage_facts f where f.passage_id = ${id} and f.terms @> ${wanted})`,
  // A claim of one passage is found by that passage's terms, others by those of all their texts together too.
  claim: (id: RawBuilder<unknown>, wanted: RawBuilder<unknown>) => sql<SqlBool>`
    ${id} in (
      select e.id from derived.search_entry e where e.kind = 'claim' and e.terms @> ${wanted}
      union all
      select p.claim_id from derived.passage_facts f join record.passage p on p.id = f.passage_id and not p.retired where f.terms @> ${wanted})`,
}
