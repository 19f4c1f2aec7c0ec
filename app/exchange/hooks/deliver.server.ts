import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { NetworkGuard } from '../../evidence/capture/network/guard.server'
import { postMessage, type PostOutcome } from './post-message.server'
import { isGone, isReceiverDown, isTaken, secondsToNextTry } from './retry-plan'
import { signMessage } from './sign-message'

/** A message that is to be sent. */
export interface Delivery {
  id: number
  message: string
  event: string
  about: unknown
  happenedAt: Date
  hook: number
}

export interface Delivering {
  db: Kysely<DB>
  guard: NetworkGuard
  signal: AbortSignal
  /** The body of a message. */
  compose(delivery: Delivery): Promise<string>
  /** Seconds to the next try after so many failed; null for no more. */
  secondsToNext?: typeof secondsToNextTry
}

/** What follows from a try for the hook and for the other messages to it. */
export interface Delivered {
  taken: boolean
  /** Other messages would fail now too. */
  down: boolean
  gone: boolean
  /** Since when every try failed. */
  failingSince: Date | null
}

/** The next message of this job whose time has come; null for none. */
export async function nextDelivery(db: Kysely<DB>, jobId: number): Promise<Delivery | null> {
  const row = await db
    .selectFrom('working.hook_delivery')
    .select(['id', 'message', 'event', 'about', 'happened_at as happenedAt', 'hook_id as hook'])
    .where('job_id', '=', jobId)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('next_at', 'is', null), eb('next_at', '<=', sql<Date>`clock_timestamp()`)]))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** When the first message of this job that waits is to be tried again; null where none waits. */
export async function nextTry(db: Kysely<DB>, jobId: number): Promise<Date | null> {
  const { at } = await db
    .selectFrom('working.hook_delivery')
    .select(sql<Date | null>`min(coalesce(next_at, clock_timestamp()))`.as('at'))
    .where('job_id', '=', jobId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return at
}

/** Tries once to deliver a message and writes down what became of it; null where its hook gets no messages any more. */
export async function deliver(delivering: Delivering, delivery: Delivery): Promise<Delivered | null> {
  const { db, guard, signal, compose } = delivering
  const hook = await readReceiver(db, delivery)
  if (!hook) return null
  const signed = signMessage(delivery.message, await compose(delivery), { secrets: hook.secrets, at: new Date() })
  const outcome = await postMessage(hook.address, signed, { guard, signal })
  await note(delivering, delivery, outcome)
  const failingSince = await noteState(db, delivery.hook, isTaken(outcome))
  return { taken: isTaken(outcome), down: isReceiverDown(outcome), gone: isGone(outcome), failingSince }
}

/** Where a message goes and what it is signed with. One to a hook that was switched off meanwhile fails; a test goes there too. */
async function readReceiver(db: Kysely<DB>, { id, hook, event }: Delivery) {
  const row = await db
    .selectFrom('record.web_hook')
    .select(['address', 'state', 'secret', 'former_secret', 'former_until'])
    .where('id', '=', hook)
    .where('state', '<>', 'removed')
    .executeTakeFirst()
  if (row && (row.state === 'on' || event === 'test')) {
    const former = row.former_secret !== null && row.former_until !== null && row.former_until > new Date()
    return { address: row.address, secrets: [row.secret, ...(former ? [row.former_secret ?? ''] : [])] }
  }
  await db
    .updateTable('working.hook_delivery')
    .set({ state: 'failed', failure: 'hook-off', next_at: null })
    .where('id', '=', id)
    .execute()
  return null
}

async function note(
  { db, secondsToNext = secondsToNextTry }: Delivering,
  { id, event }: Delivery,
  outcome: PostOutcome,
): Promise<void> {
  const { status, ms, failure } = outcome
  const { tries } = await db
    .updateTable('working.hook_delivery')
    .set((eb) => ({ tries: eb('tries', '+', 1), tried_at: new Date(), status, ms, failure }))
    .where('id', '=', id)
    .returning('tries')
    .executeTakeFirstOrThrow()
  // Whoever tries a receiver out looks at the answer and presses the button again.
  const pause =
    isTaken(outcome) || isGone(outcome) || event === 'test' ? null : secondsToNext(tries, outcome.retryAfter)
  await db
    .updateTable('working.hook_delivery')
    .set(
      pause === null
        ? { state: isTaken(outcome) ? 'delivered' : 'failed', next_at: null }
        : { next_at: new Date(Date.now() + pause * 1000) },
    )
    .where('id', '=', id)
    .execute()
}

async function noteState(db: Kysely<DB>, hook: number, taken: boolean): Promise<Date | null> {
  const { failing_since } = await db
    .insertInto('working.hook_state')
    .values({ hook_id: hook, failing_since: taken ? null : new Date() })
    .onConflict((conflict) =>
      conflict
        .column('hook_id')
        .doUpdateSet({
          failing_since: taken ? null : sql<Date>`coalesce(working.hook_state.failing_since, excluded.failing_since)`,
        }),
    )
    .returning('failing_since')
    .executeTakeFirstOrThrow()
  return failing_since
}
