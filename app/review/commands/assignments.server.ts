import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { announce } from '../projections/announce.server'
import { isDoneUnderSeal } from '../lookups/reviewing/done-under-seal'
import { readSubject } from '../rules/queue/queue-subject'
import { isCalendarDay } from '../../text/facts/dates/calendar'
import { countField, idField } from '../../../db/ids'

export const assigning = z.object({
  subject: z.string().refine((written) => readSubject(written) !== null),
  /** Empty hands it back to everybody. */
  assignee: z.union([z.literal('').transform(() => null), idField]),
  due: z.union([z.literal('').transform(() => null), z.iso.date().refine(isCalendarDay)]).default(null),
  note: z.string().trim().max(1000).default(''),
  /** The hand-over that the page showed last; 0 where there was none. */
  seen: countField,
})

export interface Assignment {
  id: number
  assignee: { id: number; name: string } | null
  /** `YYYY-MM-DD` */
  due: string | null
  note: string
  /** Who handed it over. */
  by: string
  at: Date
}

/** Hands a thing to somebody, or back to everybody; what was said before stays readable. `not-assignable` for somebody who may not be asked, `changed` where a colleague handed it over after `seen`. */
export async function assign(
  db: Kysely<DB>,
  { subject, assignee, due, note, seen }: z.infer<typeof assigning>,
  personId: number,
): Promise<'done' | 'changed' | 'not-assignable'> {
  if (assignee !== null && !(await assignable(db)).some(({ id }) => id === assignee)) return 'not-assignable'
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tx)
    const last = await tx
      .selectFrom('working.assignment as a')
      .select('a.id')
      .where('a.subject', '=', subject)
      .where(sql<boolean>`not ${isDoneUnderSeal(personId)}`)
      .orderBy('a.id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if ((last?.id ?? 0) !== seen) return 'changed'
    await tx
      .updateTable('working.assignment')
      .set({ current: false })
      .where('subject', '=', subject)
      .where('current', '=', true)
      .execute()
    await tx
      .insertInto('working.assignment')
      .values({ subject, assignee_id: assignee, due_day: assignee === null ? null : due, note, person_id: personId })
      .execute()
    await announce(tx, { at: subject })
    return 'done'
  })
}

/**
 * The hand-overs of a thing, the last first. One to somebody who gave a sealed review of the claim is over, and is shown
 * to nobody else: it would tell whose the review is.
 */
export async function readAssignments(
  db: ReadDatabase,
  subject: string,
  viewer: number | null,
  most = 10,
): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('working.assignment as a')
    .leftJoin('record.person as p', 'p.id', 'a.assignee_id')
    .innerJoin('record.person as by', 'by.id', 'a.person_id')
    .select(['a.id as handOver', 'p.id', 'p.name', 'a.due_day as due', 'a.note', 'by.name as by', 'a.created_at as at'])
    .where('a.subject', '=', subject)
    .where(sql<boolean>`not ${isDoneUnderSeal(viewer)}`)
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ handOver, id, name, ...rest }) => ({
    id: handOver,
    assignee: id === null || name === null ? null : { id, name },
    ...rest,
  }))
}

/** People who may be asked to decide something. */
export async function assignable(db: ReadDatabase): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('record.person')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .where('role', '<>', 'viewer')
    .orderBy(sql`name collate "C"`)
    .execute()
}
