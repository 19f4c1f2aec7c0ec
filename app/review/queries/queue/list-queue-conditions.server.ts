import { sql, type Expression, type SqlBool } from 'kysely'
import { isDoneUnderSeal } from '../../lookups/reviewing/done-under-seal'
import type { QueueFilters, QueueKey } from '../../rules/queue/queue-filters'

/** What the filters ask for but the kind, over `i`, an item; `personId` is whose `mine` is. */
export function fits(filters: QueueFilters, personId: number): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [isForAnother(personId)]
  if (filters.place !== null) conditions.push(sql<SqlBool>`i.places @> array[${filters.place}]::text[]`)
  if (filters.source !== null) conditions.push(sql<SqlBool>`i.sources @> array[${filters.source}]::int[]`)
  if (filters.from !== null) conditions.push(sql<SqlBool>`i.day >= ${filters.from}`)
  if (filters.to !== null) conditions.push(sql<SqlBool>`i.day <= ${filters.to}`)
  if (filters.mine !== null)
    conditions.push(
      sql<SqlBool>`i.subject in (select a.subject from working.assignment a where a.current and a.assignee_id = ${personId})`,
    )
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

/** A second review is asked of somebody who did not give the first. Whoever is party to a disagreement sees that it waits for a lead. */
function isForAnother(personId: number): Expression<SqlBool> {
  return sql<SqlBool>`(i.kind <> 'second-review' or not ${hasReviewed(personId)})`
}

function hasReviewed(personId: number): Expression<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from record.review v
     where v.claim_id = i.claim_id and v.person_id = ${personId} and v.decision <> 'withdrawn'
       and not exists (select 1 from record.review w where w.supersedes = v.id)
       and not exists (select 1 from record.verdict d where d.claim_id = v.claim_id and d.claim_version > v.claim_version))`
}

/** Items that stand after (or before) `key`, the highest rank first. */
export function beyond({ rank, subject }: QueueKey, way: 'after' | 'before'): Expression<SqlBool> {
  return way === 'after'
    ? sql<SqlBool>`(i.rank < ${rank}::float8 or (i.rank = ${rank}::float8 and i.subject > ${subject}))`
    : sql<SqlBool>`(i.rank > ${rank}::float8 or (i.rank = ${rank}::float8 and i.subject < ${subject}))`
}

/** Nobody else is at it, it was not handed to somebody else, and it is no disagreement that this person is party to. */
export function isFree(personId: number): Expression<SqlBool> {
  return sql<SqlBool>`(
    (i.kind <> 'disagreement' or not ${hasReviewed(personId)})
    and not exists (select 1 from working.hold h where h.subject = i.subject and h.person_id <> ${personId} and h.until > now())
    and not exists (select 1 from working.assignment a where a.subject = i.subject and a.current and a.assignee_id <> ${personId} and not ${isDoneUnderSeal(personId)}))`
}
