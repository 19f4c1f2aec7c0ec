import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { FileSource } from '../../intake/bulk/import-batches.server'
import type { FoundReport } from '../../intake/formats/reader'
import { explainFailure } from './failure-words'
import type { CollectedFile } from './import-collect'
import { isTaken, planReports, sourceNames, type LookOptions, type Planned } from './import-look'
import { inGroups, reportsIn, sizeOf, type ExaminedReport } from './import-reports'
import type { ImportOutcomes } from './import-result'
import { sourceOf } from './import-sources'

/** Reports that are planned together: so many at most, or so much of them. */
const plannedTogether = { reports: 1000, size: 6_000_000 }

type Read = ExaminedReport & { report: FoundReport }

/**
 * What is to be stored of a file with more reports than memory should hold, read and planned while the reports before are
 * stored. What is doubtful is so beside what was there before the file: its own reports do not count, however far it is stored.
 *
 * @param taken told of each report before it is given
 */
export async function* largeSources(
  db: Kysely<DB>,
  file: CollectedFile,
  { yes, ...options }: LookOptions,
  result: ImportOutcomes,
  taken: (report: Planned) => void,
): AsyncGenerator<FileSource, undefined> {
  const sources = new Set(await sourceNames(db))
  const all = readAll(db, file, options.read, result)
  for await (const group of inGroups(all, plannedTogether, ({ report }) => sizeOf(report))) {
    for (const one of planReports(group, { ...options, manifests: [], sources: [...sources] }, result)) {
      sources.add(one.plan.details.source)
      if (!isTaken(one, yes, result)) continue
      taken(one)
      yield sourceOf(one, one.report)
    }
  }
}

async function* readAll(
  db: Kysely<DB>,
  file: CollectedFile,
  read: LookOptions['read'],
  result: ImportOutcomes,
): AsyncGenerator<Read, undefined> {
  const { latest } = await db
    .selectFrom('record.report')
    .select((eb) => eb.fn.coalesce(eb.fn.max('id'), eb.lit(0)).as('latest'))
    .executeTakeFirstOrThrow()
  try {
    yield* reportsIn(db, file, { read, latest }, result.left_out)
  } catch (error) {
    // What stands before the place where a file is cut off is right.
    result.failed.push({ file: file.file, error: explainFailure(error) })
  }
}
