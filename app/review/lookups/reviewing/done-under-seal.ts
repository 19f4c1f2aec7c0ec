import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * Whether the assignment `a` went to somebody who has given a sealed review of its claim. For everybody else it is over: it
 * neither keeps them from the claim nor tells them whose the review is.
 */
export function isDoneUnderSeal(viewer: number | null): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from record.sealed_review w
     where a.subject = 'claim:' || w.claim_id and w.person_id = a.assignee_id and w.person_id is distinct from ${viewer}::int)`
}
