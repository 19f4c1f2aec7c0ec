import { sql, type Kysely } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import { announce, liveChannel, type LiveNotice } from '../projections/announce.server'

/** How long a hold lasts, in seconds: by a page that was opened, by one whose scripts say that it is open still, and taken by a key. */
const lasting = { opened: 300, listening: 45, taken: 1_800 } as const

/**
 * Says that a person is at a page, or takes it; what holds longer already stays. Others hear of a new one at once. What a
 * power failure takes back lapses by itself, so nobody waits for the disk.
 */
export async function reserve(
  db: Kysely<DB>,
  subject: string,
  personId: number,
  how: keyof typeof lasting,
): Promise<void> {
  const notice: LiveNotice = { at: subject }
  await sql`
    ${planOnce} with held as (
      insert into working.hold as h (subject, person_id, until, taken)
      values (${subject}, ${personId}, now() + make_interval(secs => ${lasting[how]}), ${how === 'taken'})
          on conflict (subject, person_id) do update set
             until = case when ${how === 'listening'} and not h.taken then excluded.until else greatest(h.until, excluded.until) end,
             taken = (h.taken and h.until > now()) or excluded.taken,
             since = case when h.until > now() then h.since else now() end
      returning since = now() or taken as fresh
    )
    select set_config('synchronous_commit', 'off', true), case when fresh then pg_notify(${liveChannel}, ${JSON.stringify(notice)}) end from held`.execute(
    db,
  )
}

/** Ends a person's hold; `even` one that was taken by a key. */
export async function release(
  db: Kysely<DB>,
  subject: string,
  personId: number,
  even: 'taken' | 'opened',
): Promise<void> {
  const gone = await db
    .deleteFrom('working.hold')
    .where('subject', '=', subject)
    .where('person_id', '=', personId)
    .where((eb) => (even === 'taken' ? eb.val(true) : eb('taken', '=', false)))
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await announce(db, { at: subject })
}

/** Forgets what lapsed long ago. */
export async function deleteExpiredReservations(db: Kysely<DB>): Promise<void> {
  await db
    .deleteFrom('working.hold')
    .where('until', '<', sql<Date>`now() - interval '1 hour'`)
    .execute()
}
