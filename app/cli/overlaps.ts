import type { Command } from 'commander'
import { exportOverlaps } from '../review/queries/export-overlaps.server'
import { print, printJson } from './output'
import { withDatabase } from './with-database'

export function addOverlapsCommand(program: Command): void {
  program
    .command('overlaps')
    .description('every suggestion, best first')
    .option('--json', 'print them as JSON, with reasons')
    .action(async ({ json }: { json?: boolean }) => {
      const overlaps = await withDatabase(({ db }) => exportOverlaps(db))
      if (json) printJson(overlaps)
      else for (const { left, right, score, suggestion } of overlaps) print(`${score.toFixed(2)}\t${suggestion}\t${left.passage}\t${right.passage}\t${left.quote.replace(/\s+/g, ' ')}`)
    })
}
