import { sql, type Expression, type SqlBool } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import { terms } from '../text/terms'
import type { OverlapFilters, OverlapKey, OverlapStatus } from './list-overlaps-filters'

/**
 * Suggestions between standing passages: `o` the suggestion, `l` and `r` its passages, `lr` and `rr` their reports,
 * `j` the judgement in force on the pair, `x` a rejection anywhere across the two claims.
 */
export function overlapStates(db: ReadDatabase) {
  return db
    .with('rejected', (cte) =>
      cte
        .selectFrom('record.current_judgement as c')
        .innerJoin('record.passage as a', 'a.id', 'c.left_passage_id')
        .innerJoin('record.passage as b', 'b.id', 'c.right_passage_id')
        .select([sql<number>`least(a.claim_id, b.claim_id)`.as('low'), sql<number>`greatest(a.claim_id, b.claim_id)`.as('high')])
        .distinct()
        .where('c.decision', '=', 'different')
        .where('a.retired', '=', false)
        .where('b.retired', '=', false),
    )
    .selectFrom('derived.overlap as o')
    .innerJoin('record.passage as l', 'l.id', 'o.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'o.right_passage_id')
    .innerJoin('record.report as lr', 'lr.id', 'l.report_id')
    .innerJoin('record.report as rr', 'rr.id', 'r.report_id')
    .leftJoin('record.current_judgement as j', (join) => join.onRef('j.left_passage_id', '=', 'l.id').onRef('j.right_passage_id', '=', 'r.id'))
    .leftJoin('rejected as x', (join) => join.on(sql<SqlBool>`x.low = least(l.claim_id, r.claim_id) and x.high = greatest(l.claim_id, r.claim_id)`))
    .where('l.retired', '=', false)
    .where('r.retired', '=', false)
}

/** True of a suggestion that waits for a judgement. */
export const isOpen = sql<SqlBool>`(j.id is null and l.claim_id <> r.claim_id and x.low is null)`

/** The status of a suggestion, one of `overlapStatuses` but `all`. */
export const statusOf = sql<Exclude<OverlapStatus, 'all'>>`coalesce(j.decision, case when l.claim_id = r.claim_id or x.low is not null then 'settled' else 'open' end)`

/** What the filters ask for but the status. */
export function matchesFilters(filters: OverlapFilters): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`true`]
  if (filters.kind !== null) conditions.push(sql<SqlBool>`o.kind = ${filters.kind}`)
  if (filters.report !== null) conditions.push(sql<SqlBool>`${filters.report} in (l.report_id, r.report_id)`)
  if (filters.source !== null) conditions.push(sql<SqlBool>`${filters.source} in (lr.source_id, rr.source_id)`)
  if (filters.section !== null) {
    const sections = sql`(select s.id from record.section s where s.title = ${filters.section})`
    conditions.push(sql<SqlBool>`(l.section_id in ${sections} or r.section_id in ${sections})`)
  }
  const words = terms(filters.q)
  if (words.length > 0) {
    const found = sql`(select e.id from derived.search_entry e where e.kind = 'passage' and e.terms @> ${words}::text[])`
    conditions.push(sql<SqlBool>`(l.id in ${found} or r.id in ${found})`)
  }
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

export function hasStatus(status: OverlapStatus): Expression<SqlBool> {
  if (status === 'all') return sql<SqlBool>`true`
  return status === 'open' ? isOpen : sql<SqlBool>`${statusOf} = ${status}`
}

/** Suggestions that stand after (or before) `key` in the list, best first. */
export function beyond({ score, left, right }: OverlapKey, way: 'after' | 'before'): Expression<SqlBool> {
  return way === 'after'
    ? sql<SqlBool>`(o.score < ${score}::real or (o.score = ${score}::real and (o.left_passage_id, o.right_passage_id) > (${left}::int, ${right}::int)))`
    : sql<SqlBool>`(o.score > ${score}::real or (o.score = ${score}::real and (o.left_passage_id, o.right_passage_id) < (${left}::int, ${right}::int)))`
}
