import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { CommitLost, runAction, type Actor, type ActionTransaction } from '../../audit/action/action.server'
import { flush } from '../../audit/action/flush.server'
import { gazetteerVersion, readGazetteer } from '../../matching/store/gazetteer.server'
import { SideStore } from '../../matching/store/sides.server'
import { sourcesByName } from '../../review/commands/sources.server'
import { rememberFineness } from '../cutting/source-fineness.server'
import { limitMemory } from './limit-memory.server'
import type { OpenedFile } from './import-open.server'
import { readReport } from '../report/read-reports.server'
import { maxConcurrent, runSteps, type ImportStep, type StepCallbacks } from './import-steps.server'
import { storeReports, type StoredReport } from '../report/store-reports.server'
import type { ReportToStore } from '../report/insert-reports.server'
import { firstOfEach, readAhead, type Batch, type FileSource, type ReadingOptions } from './import-batches.server'
import { outcomesOf, type FileOutcome } from './import-outcomes.server'

export interface ImportOptions extends ReadingOptions {
  /**
   * Stores the outcomes of consecutive files, of which the first has the number `first`, counted from 0. It runs within the
   * action that stores the files, so that both are committed or neither is, and runs again if that action is retried.
   */
  keep?: (db: Kysely<DB>, outcomes: readonly FileOutcome[], first: number) => Promise<void>
}

/** What stays the same from one action to the next. */
interface Run {
  db: Kysely<DB>
  actor: Actor
  sides: SideStore
  keep: ImportOptions['keep']
  fineness: ImportOptions['fineness']
}

/**
 * Imports files, each as one report, cut as proposed, many files in one action. Yields the outcomes of each action's files,
 * in their order, once that action is committed. What is stored does not depend on how many files share an action. However
 * the run ends, committed actions are complete and nothing else is stored; a second run skips the texts that are stored.
 *
 * @example
 * const files = [{ name: 'a.txt', load: () => ({ name: 'a.txt', bytes, row }) }]
 * for await (const outcomes of importFiles(db, actor, files, { timeZone: 'Asia/Damascus' }))
 *   outcomes[0]?.outcome // 'imported', 'stored-already' or 'failed'
 */
export async function* importFiles(
  db: Kysely<DB>,
  actor: Actor,
  files: Iterable<FileSource> | AsyncIterable<FileSource>,
  options: ImportOptions,
): AsyncGenerator<FileOutcome[], undefined> {
  const run: Run = { db, actor, sides: new SideStore(), keep: options.keep, fineness: options.fineness }
  const stopLimit = limitMemory()
  try {
    yield* runSteps(stepsOf(run, readAhead(db, files, options)))
  } finally {
    stopLimit()
  }
}

async function* stepsOf(run: Run, batches: AsyncIterable<Batch>): AsyncGenerator<ImportStep<FileOutcome[]>, undefined> {
  // A text that an action before is about to commit would make the database wait for that one: it is passed over.
  const pending: ReadonlySet<string>[] = []
  for await (const batch of batches) {
    const fresh = firstOfEach(batch.files.flatMap(({ opened }) => opened ?? [])).filter(
      ({ textKey }) => batch.read.has(textKey) && !pending.some((keys) => keys.has(textKey)),
    )
    pending.push(new Set(fresh.map(({ textKey }) => textKey)))
    if (pending.length === maxConcurrent) pending.shift()
    yield (turn) => storeBatch(run, { batch, fresh }, turn)
  }
}

async function storeBatch(
  { db, actor, keep, ...reading }: Run,
  { batch, fresh }: { batch: Batch; fresh: readonly OpenedFile[] },
  { enter, committed, once }: StepCallbacks,
): Promise<FileOutcome[]> {
  const finish = async (within: Kysely<DB>, saved: ReadonlyMap<string, StoredReport>) => {
    // If nothing was new, this action has not waited for the previous one yet.
    await enter()
    const outcomes = await outcomesOf(within, batch, saved)
    await keep?.(within, outcomes, batch.first)
    return outcomes
  }
  if (fresh.length === 0) {
    await requireStored(db, batch.stored)
    return finish(db, new Map())
  }
  const kind = fresh.length === 1 ? 'import-report' : 'import-reports'
  return runAction(
    db,
    { actor, kind },
    async (tx) => finish(tx, await storeFresh(tx, fresh, batch, { ...reading, enter })),
    { committed, ...(once && { attempts: 1 }) },
  )
}

/**
 * Waits until the reports that were stored before are safe on disk: an earlier run may have been killed between its commit
 * and its flush. Throws `CommitLost` if the database lost one.
 */
async function requireStored(db: Kysely<DB>, stored: Batch['stored']): Promise<void> {
  if (stored.size === 0) return
  await flush(db)
  const ids = [...new Set(stored.values())]
  const rows = await db.selectFrom('record.report').select('id').where('id', 'in', ids).execute()
  if (rows.length < ids.length) throw new CommitLost('the database lost reports that were not yet safe on disk')
}

interface FreshOptions extends Pick<Run, 'sides' | 'fineness'> {
  enter: () => Promise<void>
}

async function storeFresh(
  tx: ActionTransaction,
  files: readonly OpenedFile[],
  { read, gazetteer }: Pick<Batch, 'read' | 'gazetteer'>,
  { sides, fineness, enter }: FreshOptions,
): Promise<Map<string, StoredReport>> {
  // It may wait as long as the actions before it take, with its rows stored, or for a source that one of them names first.
  await sql`set local idle_in_transaction_session_timeout = '10min'`.execute(tx)
  await sql`set local statement_timeout = '10min'`.execute(tx)
  // A place may have been added since they were read.
  const changed = (await gazetteerVersion(tx)) === gazetteer ? null : await readGazetteer(tx)
  const names = [...new Set(files.map((file) => file.source))]
  const sources = await sourcesByName(
    tx,
    names.map((name) => ({ name, kind: 'other', reliability: 'F', note: '' })),
  )
  if (fineness !== undefined) await rememberFineness(tx, [...sources.values()], fineness)
  const reports = files.map(({ name, source, ...file }): ReportToStore => {
    const reading = changed === null ? read.get(file.textKey) : readReport(file, changed)
    if (!reading) throw new Error('a report to be stored was not read')
    return { ...file, ...reading, fileName: name, sourceId: sources.get(source) ?? 0 }
  })
  return storeReports(tx, reports, { sides, enter })
}
