import { Option, type Command } from 'commander'
import type { WatchInterval } from '../../../db/schema'
import { whenCalled } from '../when-called'

/** Written out, like the choices of other commands. */
const intervals = ['hour', 'day', 'week'] as const satisfies readonly WatchInterval[]

export function addKeptFileCommands(program: Command): void {
  const evidence = program
    .command('evidence')
    .description('files and addresses that are evidence: check them, hand them on, watch them')
  evidence
    .command('check')
    .description('hash every file again; ends with 1 where one is missing or differs, and names it')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./evidence')).checkEvidence))
  evidence
    .command('export <snapshot> <file>')
    .description('write the files of a snapshot with its custody: a .wacz where it has one, else a .zip')
    .option('--why <text>', 'why, and for whom; it stays in the custody')
    .option('--json', 'print the result as JSON')
    .action(whenCalled(async () => (await import('./evidence')).exportEvidence))
  evidence
    .command('watch <address|snapshot>')
    .description(
      'visit an address again and again and say what became of it; verdicts that rest on what changed need re-review',
    )
    .addOption(new Option('--every <interval>', 'how often').choices([...intervals]).default('day'))
    .option('--json', 'print the watch as JSON')
    .action(whenCalled(async () => (await import('./watch')).watchByCommand))
  evidence
    .command('unwatch <address|snapshot>')
    .description('end the watch over an address')
    .option('--json', 'print what ended as JSON')
    .action(whenCalled(async () => (await import('./watch')).unwatchByCommand))
  evidence
    .command('watched')
    .description('what is watched: what the last visit found, and when the next one is')
    .option('--json', 'print the watches as JSON')
    .action(whenCalled(async () => (await import('./watch')).printWatches))
}
