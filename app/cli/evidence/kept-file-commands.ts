import type { Command } from 'commander'
import { whenCalled } from '../when-called'

export function addKeptFileCommands(program: Command): void {
  const evidence = program.command('evidence').description('files that are kept as evidence: check them, hand them on')
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
}
