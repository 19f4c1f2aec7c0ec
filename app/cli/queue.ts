import { rebuildQueue } from '../review/projections/queue-refresh.server'
import { print } from './output'
import { withDatabase } from './with-database'

export async function recomputeQueue(): Promise<void> {
  const count = await withDatabase(({ db }) => rebuildQueue(db))
  print(`${count} in the queue`)
}
