import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { runAction, type ReadDatabase } from '../audit/action/action.server'
import { networkAddress } from './network-address'

/** Failures at accounts that do not exist are recorded as one sum: anybody could make up any number of names. */
const nobody = 0
/** How many failures at one account within 15 minutes get an audit entry of their own. */
const recordedSingly = 3
const mostKept = 1_000

export interface FailedLogIn {
  personId: number | null
  address: string
  failures: number
  lastAt: Date
  /** Until when this address must wait before it tries this account again; null if it need not wait. */
  waitUntil: Date | null
}

/** Notes a failed log-in. The first few get an audit entry at once, the rest are summed up later by `recordFailures`. */
export async function noteFailure(
  db: Kysely<DB>,
  { personId, address, waitSeconds }: { personId: number | null; address: string; waitSeconds: number },
): Promise<void> {
  const person = personId ?? nobody
  const { rows } = await sql<{ earlier: number }>`
    with earlier as (
      select coalesce(sum(failures), 0)::int as failures from working.failed_log_in where person_id = ${person} and last_at > now() - interval '15 minutes'
    )
    insert into working.failed_log_in as f (person_id, address, failures, unrecorded, wait_until)
    select ${person}, ${networkAddress(address)}, 1, case when earlier.failures < ${recordedSingly} then 0 else 1 end, ${waitUntil(waitSeconds)} from earlier
    on conflict (person_id, address) do update
      set failures = case when f.last_at > now() - interval '15 minutes' then f.failures + 1 else 1 end,
          first_at = case when f.last_at > now() - interval '15 minutes' then f.first_at else now() end,
          unrecorded = f.unrecorded + excluded.unrecorded, last_at = now(), wait_until = excluded.wait_until
    returning (select failures from earlier) as earlier`.execute(db)
  if ((rows[0]?.earlier ?? 0) >= recordedSingly) return
  const subjects = personId === null ? [] : [`person:${personId}`]
  await runAction(db, { actor: { visitor: true }, kind: 'log-in-failed', subjects }, () => Promise.resolve())
}

function waitUntil(seconds: number) {
  return seconds > 0 ? sql`now() + make_interval(secs => ${seconds})` : sql`null::timestamptz`
}

/**
 * Writes the failures that the audit trail does not have yet, one action for each account, and deletes notes that are
 * days old.
 */
export async function recordFailures(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ person_id: number; unrecorded: number }>`
    with reported as (
      update working.failed_log_in f set unrecorded = 0 from working.failed_log_in before
       where before.person_id = f.person_id and before.address = f.address and f.unrecorded > 0 and before.unrecorded > 0
      returning f.person_id, before.unrecorded
    )
    select person_id, sum(unrecorded)::int as unrecorded from reported group by person_id`.execute(db)
  for (const { person_id, unrecorded } of rows) {
    const subjects = [...(person_id === nobody ? [] : [`person:${person_id}`]), `attempts:${unrecorded}`]
    await runAction(db, { actor: { visitor: true }, kind: 'log-in-failed', subjects }, () => Promise.resolve())
  }
  await sql`delete from working.failed_log_in where last_at < now() - interval '7 days' and unrecorded = 0`.execute(db)
  await sql`delete from working.failed_log_in where unrecorded = 0 and last_at < (select last_at from working.failed_log_in order by last_at desc offset ${mostKept} limit 1)`.execute(
    db,
  )
}

/** Who failed to log in during the last day, the latest first. */
export async function listFailures(db: ReadDatabase): Promise<FailedLogIn[]> {
  const rows = await db
    .selectFrom('working.failed_log_in')
    .selectAll()
    .where('last_at', '>', sql<Date>`now() - interval '1 day'`)
    .orderBy('last_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id === nobody ? null : row.person_id,
    address: row.address,
    failures: row.failures,
    lastAt: row.last_at,
    waitUntil: row.wait_until && row.wait_until > new Date() ? row.wait_until : null,
  }))
}
