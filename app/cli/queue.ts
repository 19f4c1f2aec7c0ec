import { rebuildQueue } from '../review/projections/queue-refresh.server'
import { exportQueue } from '../review/queries/queue/export-queue.server'
import { print, printJson } from './output'
import { withDatabase } from './with-database'

export async function printQueue({ json }: { json?: boolean }): Promise<void> {
  const cards = await withDatabase(({ db }) => exportQueue(db))
  if (json) printJson(cards)
  else
    for (const { kind, card, passages, why } of cards)
      print(`${kind}\t${card}\t${passages.map(({ passage }) => passage).join(' ')}\t${why.join('; ')}`)
}

export async function recomputeQueue(): Promise<void> {
  const count = await withDatabase(({ db }) => rebuildQueue(db))
  print(`${count} in the queue`)
}
