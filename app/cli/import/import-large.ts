import type { FoundReport } from '../../intake/formats/reader'
import type { CollectedFile } from './import-collect'
import { isTaken, planReports, reportsIn, type ExaminedReport, type LookOptions, type Planned } from './import-look'
import type { ImportOutcomes } from './import-result'
import { hashOnce, sourceOf } from './import-sources'
import { explainFailure } from './failure-words'
import type { FileSource } from '../../intake/bulk/import-batches.server'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/** Reports that are looked at, planned and stored before the next ones are read. */
const groupSize = 1000

/** What is to be stored of a file with more reports than memory should hold: some at a time, planned by what they say themselves. */
export async function* largeGroups(
  db: Kysely<DB>,
  file: CollectedFile,
  { yes, ...options }: LookOptions,
  result: ImportOutcomes,
): AsyncGenerator<{ planned: Planned[]; sources: FileSource[] }, undefined> {
  const whole = hashOnce(file)
  for await (const group of inGroups(readAll(db, file, options.read, result))) {
    const planned = await planReports(db, group, { ...options, manifests: [] }, result)
    const taken = planned.filter((one) => isTaken(one, yes, result))
    yield { planned: taken, sources: taken.map((one) => sourceOf(one, one.report, whole)) }
  }
}

async function* readAll(
  db: Kysely<DB>,
  file: CollectedFile,
  read: LookOptions['read'],
  result: ImportOutcomes,
): AsyncGenerator<ExaminedReport & { report: FoundReport }, undefined> {
  try {
    yield* reportsIn(db, file, read, result.left_out)
  } catch (error) {
    // What stands before the place where a file is cut off is right.
    result.failed.push({ file: file.file, error: explainFailure(error) })
  }
}

async function* inGroups<One>(all: AsyncIterable<One>): AsyncGenerator<One[], undefined> {
  let group: One[] = []
  for await (const one of all) {
    group.push(one)
    if (group.length < groupSize) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
