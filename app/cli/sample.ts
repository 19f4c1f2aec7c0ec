import type { Command } from 'commander'
import { runAction } from '../audit/action/action.server'
import { loadSample } from '../intake/load-sample.server'
import { print, printJson } from './output'
import { sampleDirectory } from './project'
import { withDatabase } from './with-database'

export function addSampleCommand(program: Command): void {
  program
    .command('sample')
    .description('the sample data that come with the release')
    .command('load')
    .description('take the sample reports in; those that are there already are skipped')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const loaded = await withDatabase(({ db, actor, settings }) =>
        runAction(db, { actor, kind: 'load-sample' }, (tx) => loadSample(tx, sampleDirectory, settings.timeZone)),
      )
      if (json) printJson(loaded)
      else print(`${loaded.reports} reports taken in, ${loaded.skipped} were there already`)
    })
}
