import { importFiles, type FileOutcome } from '../intake/bulk/import-files.server'
import { openThreads } from '../jobs/open-threads.server'
import type { DayOrder } from '../intake/manifest/dates'
import { collectFiles } from './import-collect'
import { isTaken, lookAt, sourcesOf, type Planned } from './import-look'
import { summarise, tellProgress, type ImportResult } from './import-result'
import { explainDoubt, explainFailure, explainLeftOut } from './import-words'
import { printJson } from './output'
import { withDatabase } from './with-database'

interface Options {
  manifest?: string
  source: string
  dates?: DayOrder
  yes?: boolean
  json?: boolean
}

export async function importPaths(paths: string[], options: Options): Promise<void> {
  const collected = await collectFiles(paths, options.manifest)
  const result: ImportResult = {
    imported: [],
    skipped: [],
    failed: [],
    doubts: [],
    left_out: collected.leftOut.map(({ file, reason }) => ({
      file,
      kind: 'unknown',
      reason,
      message: explainLeftOut(reason),
    })),
  }
  try {
    await withDatabase(async ({ db, actor, settings, databaseUrl }) => {
      const { timeZone } = settings
      const looked = await lookAt(db, collected, { ...options, timeZone }, result)
      const taken = looked.filter((file) => isTaken(file, options.yes === true, result))
      const sizes = taken.map(({ size }) => size)
      const progress = tellProgress(
        sizes.reduce((sum, size) => sum + size, 0),
        taken.length,
      )
      let handled = 0
      const threads = openThreads(databaseUrl)
      try {
        for await (const batch of importFiles(db, actor, sourcesOf(taken, timeZone), { timeZone, threads })) {
          for (const [at, outcome] of batch.entries()) note(outcome, taken[handled + at], result)
          handled += batch.length
          progress(
            sizes.splice(0, batch.length).reduce((sum, size) => sum + size, 0),
            batch,
          )
        }
      } finally {
        await threads.close()
      }
    })
  } finally {
    collected.close()
  }
  if (options.json) printJson(result)
  else summarise(result)
  if (result.failed.length > 0 || (result.doubts.length > 0 && !options.yes)) process.exitCode = 1
}

function note(outcome: FileOutcome, looked: Planned | undefined, result: ImportResult): void {
  const { file } = outcome
  if (outcome.outcome === 'imported') {
    const { kind = 'text', encoding = null, doubts = [] } = looked ?? {}
    result.imported.push({
      report: outcome.reportId,
      file,
      sha256: outcome.sha256,
      passages: outcome.passages,
      overlaps: outcome.overlaps,
      kind,
      encoding: encoding ?? '',
      doubts: doubts.map(explainDoubt),
    })
  } else if (outcome.outcome === 'stored-already')
    result.skipped.push({ file, report: outcome.reportId, reason: 'the same text is stored already' })
  else result.failed.push({ file, error: explainFailure(outcome.error) })
}
