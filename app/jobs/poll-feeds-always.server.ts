import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { pollFeeds, type PollOptions } from '../evidence/feeds/poll-feeds.server'

/** How often a worker looks whether the time of a feed has come. */
const everyMs = 30_000

/** Polls feeds whose time has come, until its signal. An error is logged and the poll tried again: nothing that came in is lost by it. */
export async function pollFeedsAlways(
  db: Kysely<DB>,
  options: PollOptions,
  onError: (error: unknown) => void,
): Promise<void> {
  const { signal } = options
  const stopped = () => signal.aborted
  while (!stopped()) {
    try {
      const all = pollFeeds(db, options)
      while (!(await all.next()).done);
    } catch (error) {
      if (!stopped()) onError(error)
    }
    await wait(everyMs, undefined, { signal }).catch(() => undefined)
  }
}
