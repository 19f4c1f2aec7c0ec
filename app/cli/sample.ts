import { runAction } from '../audit/action/action.server'
import { loadSample } from '../intake/load-sample.server'
import { print, printJson } from './output'
import { sampleDirectory } from './project'
import { withDatabase } from './with-database'

export async function loadSampleData({ json }: { json?: boolean }): Promise<void> {
  const loaded = await withDatabase(({ db, actor, settings }) =>
    runAction(db, { actor, kind: 'load-sample' }, (tx) => loadSample(tx, sampleDirectory, settings.timeZone)),
  )
  if (json) printJson(loaded)
  else print(`${loaded.reports} reports taken in, ${loaded.skipped} were there already`)
}
