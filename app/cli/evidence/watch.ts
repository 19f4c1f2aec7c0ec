import type { WatchInterval } from '../../../db/schema'
import { runAction } from '../../audit/action/action.server'
import { readSnapshot } from '../../evidence/snapshots/read-snapshot.server'
import { findWatchOf, listWatches, type Visited, type Watch } from '../../evidence/watching/read-watches.server'
import { endWatch, watchAddress } from '../../evidence/watching/watch-address.server'
import { isEvidenceAddress } from '../../review/rules/claims/evidence-address'
import { Refusal } from '../../review/rules/refusal'
import { CommandError } from '../command-error'
import { print, printJson } from '../output'
import { withDatabase, type CommandContext } from '../with-database'
import { captureSentences } from './capture-sentences'

const asker = { personId: null, steers: true }

/** Has an address watched, or that of a snapshot. */
export async function watchByCommand(
  what: string,
  { every, json }: { every: WatchInterval; json?: boolean },
): Promise<void> {
  const watch = await withDatabase(async (context) => {
    const address = await addressOf(context, what)
    await runAction(context.db, { actor: context.actor, kind: 'watch-address' }, (tx) =>
      watchAddress(tx, { address, every }, asker),
    ).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'nothing-changed'
        ? new CommandError(`${address} is watched every ${every} already.`)
        : error
    })
    return findWatchOf(context.db, address)
  })
  if (!watch) throw new CommandError('The watch ended meanwhile.')
  if (json) printJson(described(watch))
  else print(`Watch ${watch.id}: ${watch.address}, every ${watch.every}. A worker visits it from now on.`)
}

/** Ends the watch over an address, or over that of a snapshot. */
export async function unwatchByCommand(what: string, { json }: { json?: boolean }): Promise<void> {
  const watch = await withDatabase(async (context) => {
    const address = await addressOf(context, what)
    const found = await findWatchOf(context.db, address)
    if (!found) throw new CommandError(`${address} is not watched.`)
    await runAction(context.db, { actor: context.actor, kind: 'unwatch-address' }, (tx) =>
      endWatch(tx, found.id, asker),
    )
    return found
  })
  if (json) printJson({ watch: watch.id, address: watch.address, ended: true })
  else print(`${watch.address} is not watched any more.`)
}

/** What is watched, with what the last visit found. */
export async function printWatches({ json }: { json?: boolean }): Promise<void> {
  const watches = await withDatabase(({ db }) => listWatches(db))
  if (json) printJson(watches.map(described))
  else if (watches.length === 0) print('Nothing is watched.')
  for (const watch of json ? [] : watches) print(inWords(watch))
}

async function addressOf({ db }: CommandContext, what: string): Promise<string> {
  if (!/^[1-9]\d{0,8}$/.test(what)) {
    if (isEvidenceAddress(what)) return what
    throw new CommandError(
      `${what} is no web address and no number of a snapshot: an address begins with http:// or https://.`,
    )
  }
  const snapshot = await readSnapshot(db, Number(what))
  if (!snapshot) throw new CommandError(`There is no snapshot ${what}.`)
  if (snapshot.address === null) throw new CommandError(`Snapshot ${what} is a file without an address.`)
  return snapshot.address
}

function described({ id, address, every, since, next, last, changed }: Watch) {
  return { watch: id, address, every, since, next, last, changed }
}

function inWords({ address, every, next, last }: Watch): string {
  const seen = last === null ? 'not visited yet' : `${last.outcome} at ${last.at}${answer(last)}`
  return `${address} | every ${every} | ${seen} | next visit ${next ?? 'not known'}`
}

function answer({ outcome, status, failure }: Visited): string {
  if (outcome !== 'gone' && outcome !== 'unreachable') return ''
  const why = failure !== null && failure in captureSentences ? captureSentences[failure as 'unreachable'] : failure
  return `: ${status === null ? 'no answer' : `answered ${status}`}. ${why ?? ''}`.trimEnd()
}
