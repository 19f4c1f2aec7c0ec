import type { Command } from 'commander'
import { rebuildQueue } from '../review/projections/queue-refresh.server'
import { print } from './output'
import { withDatabase } from './with-database'

export function addQueueCommand(program: Command): void {
  program
    .command('queue')
    .description('what waits for a person')
    .command('rebuild')
    .description('compute it anew from the record')
    .action(async () => {
      const count = await withDatabase(({ db }) => rebuildQueue(db))
      print(`${count} in the queue`)
    })
}
