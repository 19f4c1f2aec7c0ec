import { Refusal } from '../review/rules/refusal'
import { runAction } from '../audit/action/action.server'
import { openGuard } from '../evidence/capture/network/guard.server'
import { addFeed, listFeeds, newFeed } from '../evidence/feeds/feeds.server'
import { pollFeeds, type Polled } from '../evidence/feeds/poll-feeds.server'
import { CommandError } from './command-error'
import { print, printJson } from './output'
import { withDatabase } from './with-database'

interface AddOptions {
  name: string
  for: string
  every: string
  json?: boolean
}

/** Adds a feed. Its reports wait for a person: only an administrator in the browser lets some be stored at once. */
export async function addFeedByCommand(address: string, options: AddOptions): Promise<void> {
  const feed = newFeed.safeParse({ address, name: options.name, everyMinutes: options.every, atOnce: 'no' })
  if (!feed.success)
    throw new CommandError('Say a web address, --name with the source, and --every with 5 to 1440 minutes.')
  const id = await withDatabase(async ({ db, actor }) => {
    const person = await db.selectFrom('record.person').select('id').where('login', '=', options.for).executeTakeFirst()
    if (!person) throw new CommandError(`--for ${options.for}: there is nobody of that name.`)
    return runAction(db, { actor, kind: 'add-feed' }, (tx) => addFeed(tx, feed.data, person.id)).catch(
      (error: unknown) => {
        throw error instanceof Refusal ? new CommandError(`${address}: this feed is there already.`) : error
      },
    )
  })
  if (options.json) printJson({ feed: id })
  else print(`feed ${id}: ${address}`)
}

export async function printFeeds({ json }: { json?: boolean }): Promise<void> {
  const feeds = await withDatabase(({ db }) => listFeeds(db))
  if (json) printJson({ feeds })
  else
    for (const { id, address, name, enabled, outcome, failures } of feeds)
      print(`${id}\t${enabled ? outcome || 'new' : 'off'}\t${failures} failures\t${name}\t${address}`)
}

/** Polls all feeds that are switched on, here and now; ends with 1 where one failed. */
export async function pollByCommand({ json }: { json?: boolean }): Promise<void> {
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort())
  const polled = await withDatabase(async ({ db, settings }) => {
    const all: Polled[] = []
    const options = { guard: openGuard(settings.captureAllow), timeZone: settings.timeZone, all: true }
    for await (const one of pollFeeds(db, { ...options, signal: stopping.signal })) all.push(one)
    return all
  })
  if (json) printJson({ polled })
  else
    for (const { feed, outcome, newItems, address } of polled) print(`${feed}\t${outcome}\t${newItems} new\t${address}`)
  if (polled.some(({ outcome }) => outcome !== 'ok' && outcome !== 'unchanged')) process.exitCode = 1
}
