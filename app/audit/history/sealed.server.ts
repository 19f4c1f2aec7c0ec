import { sql } from 'kysely'

/**
 * The requests whose entries `viewer` may not read yet: blind first reviews of
 * others, until a second one is in. Whoever reads entries for the screens leaves
 * out of them who acted, why and what changed, and finds them by none of these.
 * Without a viewer everybody's are sealed.
 */
export function sealedFrom(viewer: number | null | undefined) {
  return sql`(select w.request from record.sealed_review w where w.person_id is distinct from ${viewer ?? null}::int)`
}
