import { sql, type Kysely } from 'kysely'
import { advisoryLocks } from '../../../db/advisory-locks'
import type { DB } from '../../../db/schema'
import { NoLiveSession } from '../../audit/action/action.server'
import type { NetworkGuard } from '../capture/network/guard.server'
import { FeedFailure, fetchFeed } from './fetch-feed.server'
import { takeItems } from './take-items.server'

export interface PollOptions {
  guard: NetworkGuard
  timeZone: string
  signal: AbortSignal
  /** Poll all feeds that are switched on, whether or not it is their time. */
  all?: boolean
}

/** What became of a feed. */
export interface Polled {
  feed: number
  address: string
  outcome: string
  newItems: number
}

/** A worker that was killed lets the feed go after so long. */
const leaseMinutes = 5
/** A feed that fails is asked less and less often, or when its server says: once a day at least. */
const longestPause = 24 * 60

/** Polls the feeds whose time has come, one after the other: no two of one host at a time, by however many workers. */
export async function* pollFeeds(db: Kysely<DB>, options: PollOptions): AsyncGenerator<Polled, undefined> {
  const before = new Date()
  const stopped = () => options.signal.aborted
  while (!stopped()) {
    const feed = await takeNext(db, options.all === true ? before : null)
    if (!feed) return
    yield await pollFeed(db, feed, options)
  }
}

type DueFeed = NonNullable<Awaited<ReturnType<typeof takeNext>>>

/** The feed that waits longest, held for this worker; of those that were not polled since `before` where that is given. */
async function takeNext(db: Kysely<DB>, before: Date | null) {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${advisoryLocks.feeds})`.execute(tx)
    const host = (table: string) => sql`substring(lower(${sql.ref(`${table}.address`)}) from '^https?://([^/?#]*)')`
    const due = before ? sql`(s.polled_at is null or s.polled_at < ${before})` : sql`s.next_at <= clock_timestamp()`
    const { rows } = await sql<{
      id: number
      address: string
      name: string
      every: number
      atOnce: boolean
      personId: number
      mandate: string | null
      etag: string
      modified: string
      failures: number
      importId: string | null
    }>`
      select f.id, f.address, f.name, f.every_minutes as every, f.at_once as "atOnce", f.person_id as "personId", s.mandate, s.etag, s.modified, s.failures, s.import_id as "importId"
        from record.feed f join working.feed_state s on s.feed_id = f.id
       where f.enabled and ${due} and (s.held_until is null or s.held_until < clock_timestamp())
         and not exists (select from record.feed g join working.feed_state h on h.feed_id = g.id
                          where h.held_until > clock_timestamp() and ${host('g')} = ${host('f')})
       order by s.next_at, f.id limit 1`.execute(tx)
    const [found] = rows
    if (!found) return null
    await sql`update working.feed_state set held_until = clock_timestamp() + make_interval(mins => ${leaseMinutes}) where feed_id = ${found.id}`.execute(
      tx,
    )
    return found
  })
}

async function pollFeed(db: Kysely<DB>, feed: DueFeed, { guard, timeZone, signal }: PollOptions): Promise<Polled> {
  const polled = { feed: feed.id, address: feed.address }
  try {
    const answer = await fetchFeed(feed, { guard, signal })
    const actor = feed.atOnce && feed.mandate ? { mandate: feed.mandate } : null
    const newItems = answer.bytes ? await takeItems(db, { ...feed, actor, timeZone }, answer.bytes) : 0
    const outcome = answer.bytes ? 'ok' : 'unchanged'
    const { etag, modified } = answer
    await note(db, feed.id, {
      outcome,
      failures: 0,
      minutes: feed.every,
      state: { etag, modified, new_items: newItems },
    })
    return { ...polled, outcome, newItems }
  } catch (error) {
    const outcome = codeOf(error)
    const failures = feed.failures + 1
    const asked = error instanceof FeedFailure && error.retryAfter !== null ? error.retryAfter / 60 : 0
    const minutes = Math.min(longestPause, Math.max(asked, feed.every * 2 ** Math.min(failures, 10)))
    await note(db, feed.id, { outcome, failures, minutes, state: { new_items: 0 } })
    return { ...polled, outcome, newItems: 0 }
  }
}

/** An error that is not about the feed is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof FeedFailure) return error.code
  if (error instanceof NoLiveSession) return 'no-mandate'
  throw error
}

interface Noted {
  outcome: string
  failures: number
  /** Until the next time. */
  minutes: number
  state: { etag?: string; modified?: string; new_items: number }
}

async function note(db: Kysely<DB>, id: number, { outcome, failures, minutes, state }: Noted): Promise<void> {
  await db
    .updateTable('working.feed_state')
    .set({
      ...{ ...state, outcome, failures, held_until: null, polled_at: new Date() },
      next_at: sql<Date>`clock_timestamp() + make_interval(secs => ${Math.round(minutes * 60)})`,
    })
    .where('feed_id', '=', id)
    .execute()
}
