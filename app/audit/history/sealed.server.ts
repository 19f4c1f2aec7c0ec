import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'

/**
 * The requests whose entries `viewer` may not read yet: blind first reviews of
 * others, until a second one is in. Whoever reads entries for the screens leaves
 * out of them who acted, why and what changed, and finds them by none of these.
 * Without a viewer everybody's are sealed.
 */
export function sealedFrom(viewer: number | null | undefined) {
  return sql`(select w.request from record.sealed_review w where w.person_id is distinct from ${viewer ?? null}::int)`
}

/** Whether anything at all is sealed from `viewer`: it says nothing of whose it is. */
export async function anySealed(db: ReadDatabase, viewer: number): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sealedFrom(viewer)} s limit 1`.execute(db)
  return rows.length > 0
}
