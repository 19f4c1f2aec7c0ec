import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'

/** Somebody who is at a page, or took it. */
export interface Reservation {
  subject: string
  person: { id: number; name: string }
  since: Date
  taken: boolean
}

/**
 * Who holds these subjects now, the first first; every hold of the desk where `subjects` is null. Whoever gave a
 * sealed review of a claim is not named as being at it: that would tell everybody but themselves whose review it is.
 */
export async function readReservations(
  db: ReadDatabase,
  subjects: readonly string[] | null,
  viewer?: number,
): Promise<Reservation[]> {
  const rows = await db
    .selectFrom('working.hold as h')
    .innerJoin('record.person as p', 'p.id', 'h.person_id')
    .select(['h.subject', 'h.since', 'h.taken', 'p.id', 'p.name'])
    .where('h.until', '>', sql<Date>`now()`)
    .where(
      sql<boolean>`(h.person_id = ${viewer ?? null}::int or not exists (
      select 1 from record.sealed_review w where w.person_id = h.person_id and h.subject = 'claim:' || w.claim_id))`,
    )
    .$if(subjects !== null, (query) => query.where('h.subject', '=', sql<string>`any(${subjects ?? []}::text[])`))
    .orderBy('h.since')
    .orderBy('p.id')
    .limit(500)
    .execute()
  return rows.map(({ subject, since, taken, id, name }) => ({ subject, since, taken, person: { id, name } }))
}
