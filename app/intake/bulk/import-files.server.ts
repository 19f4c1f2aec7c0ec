import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { CommitLost, runAction, type Actor, type ActionTransaction } from '../../audit/action/action.server'
import { flush } from '../../audit/action/flush.server'
import { gazetteerVersion, readGazetteer } from '../../matching/store/gazetteer.server'
import { SideStore } from '../../matching/store/sides.server'
import { sourcesByName } from '../../review/commands/sources.server'
import { limitMemory } from './limit-memory.server'
import { openFile, type FileToImport, type OpenedFile } from './import-open.server'
import { readHere, readInThreads, type Readers } from './import-readers.server'
import { UploadError } from '../decode/decode.server'
import { findAllStored, findStored } from '../report/known-texts.server'
import type { ThreadPool } from '../../threads/thread-pool.server'
import { readReport, type ReadReport } from '../report/read-reports.server'
import { runSteps, type ImportStep, type StepCallbacks } from './import-steps.server'
import { storeReports, type ReportToStore, type StoredReport } from '../report/store-reports.server'

export type FileOutcome =
  | { outcome: 'imported'; file: string; reportId: number; sha256: string; passages: number; overlaps: number }
  | { outcome: 'stored-already'; file: string; reportId: number }
  /** The file cannot be imported: an `UploadError`, a `PublishedError`, or what `load` threw. */
  | { outcome: 'failed'; file: string; error: unknown }

/** A file that is loaded when its turn comes. */
export interface FileSource {
  name: string
  load(): FileToImport | Promise<FileToImport>
}

export interface ImportOptions {
  /** IANA name of the zone of times without an offset. */
  timeZone: string
  /** Text to take in with one action, UTF-16 code units; about sixty make a passage. */
  atOnce?: number
  /** Read texts from the second action's worth on; without them all are read in this thread. */
  threads?: ThreadPool | undefined
  /**
   * Keeps the outcomes of files that follow each other, the `first` of them counted from 0: within their action where they
   * have one, so that both stand or neither does. It is called again where the action is.
   */
  keep?: (db: Kysely<DB>, outcomes: readonly FileOutcome[], first: number) => Promise<void>
}

/** What stays the same from one action to the next. */
interface Run {
  db: Kysely<DB>
  actor: Actor
  sides: SideStore
  keep: ImportOptions['keep']
}

interface Batch {
  /** How many files came before. */
  first: number
  files: { name: string; opened: OpenedFile | null; error: unknown }[]
  /** Ids of the reports that were stored before, by the key of their text. */
  stored: ReadonlyMap<string, number>
  read: Map<string, ReadReport>
  /** The version of the gazetteer that they were read with. */
  gazetteer: string
}

/** Some thirteen hundred passages: enough to spread an action's costs, few enough to lose nothing worth waiting for. */
const usualAtOnce = 80_000

/**
 * Takes files in, each as one report, cut as proposed, many with one action; yields
 * what became of the files of each action, in their order, once it is committed.
 * What is stored does not depend on how many go together. Whatever ends the run, the
 * actions committed stand whole and nothing else does: running it again passes over
 * the texts that are there.
 */
export async function* importFiles(
  db: Kysely<DB>,
  actor: Actor,
  files: Iterable<FileSource> | AsyncIterable<FileSource>,
  options: ImportOptions,
): AsyncGenerator<FileOutcome[], undefined> {
  const run: Run = { db, actor, sides: new SideStore(), keep: options.keep }
  for await (const outcomes of runSteps(stepsOf(run, readAhead(db, files, options)))) {
    limitMemory()
    yield outcomes
  }
}

async function* stepsOf(run: Run, batches: AsyncIterable<Batch>): AsyncGenerator<ImportStep<FileOutcome[]>, undefined> {
  for await (const batch of batches) yield (turn) => storeBatch(run, batch, turn)
}

/** Reads the texts of the next actions while others are stored. */
async function* readAhead(
  db: Kysely<DB>,
  files: Iterable<FileSource> | AsyncIterable<FileSource>,
  options: ImportOptions,
): AsyncGenerator<Batch, undefined> {
  const here = readHere(db)
  const threads = options.threads && readInThreads(options.threads)
  const ahead: Promise<Batch>[] = []
  try {
    let first = 0
    for await (const group of inGroups(files, options)) {
      const readers = first === 0 || !threads ? here : threads
      const batch = readGroup(db, group, first, readers)
      batch.catch(() => undefined)
      ahead.push(batch)
      first += group.length
      if (ahead.length > readers.width) yield await (ahead.shift() as Promise<Batch>)
    }
    while (ahead.length > 0) yield await (ahead.shift() as Promise<Batch>)
  } finally {
    await Promise.allSettled(ahead)
  }
}

async function* inGroups(
  files: Iterable<FileSource> | AsyncIterable<FileSource>,
  { timeZone, atOnce = usualAtOnce }: ImportOptions,
): AsyncGenerator<Batch['files'], undefined> {
  let group: Batch['files'] = []
  let length = 0
  for await (const { name, load } of files) {
    try {
      const opened = openFile(await load(), timeZone)
      group.push({ name, opened, error: null })
      length += opened.text.length
    } catch (error) {
      group.push({ name, opened: null, error })
    }
    if (length < atOnce) continue
    yield group
    group = []
    length = 0
  }
  if (group.length > 0) yield group
}

async function readGroup(db: Kysely<DB>, files: Batch['files'], first: number, readers: Readers): Promise<Batch> {
  const opened = files.flatMap((file) => file.opened ?? [])
  const known = await findAllStored(
    db,
    opened.map(({ text }) => text),
  )
  const stored = new Map(
    opened.flatMap(({ textKey }, at) => (known[at] == null ? [] : [[textKey, known[at]] as const])),
  )
  const fresh = firstOfEach(opened).filter((file) => !stored.has(file.textKey))
  const { gazetteer, reports } = await readers.read(
    fresh.map(({ title, text, language, publishedDay }) => ({ title, text, language, publishedDay })),
  )
  const tooLong = new Set(fresh.filter((_, at) => reports[at] === null).map((file) => file.textKey))
  return {
    first,
    files: files.map((file) =>
      file.opened && tooLong.has(file.opened.textKey)
        ? { ...file, opened: null, error: new UploadError('too-many-passages') }
        : file,
    ),
    stored,
    read: new Map(reports.flatMap((report) => (report ? [[report.textKey, report] as const] : []))),
    gazetteer,
  }
}

/** Of files that hold one text, however it is written, the first: the others are passed over, and never read. */
function firstOfEach(opened: readonly OpenedFile[]): OpenedFile[] {
  const seen = new Set<string>()
  return opened.filter(({ textKey }) => !seen.has(textKey) && seen.add(textKey))
}

async function storeBatch(
  { db, actor, keep, ...reading }: Run,
  batch: Batch,
  { enter, committed, once }: StepCallbacks,
): Promise<FileOutcome[]> {
  const fresh = firstOfEach(batch.files.flatMap(({ opened }) => opened ?? [])).filter((file) =>
    batch.read.has(file.textKey),
  )
  const finish = async (within: Kysely<DB>, saved: ReadonlyMap<string, StoredReport>) => {
    // Where nothing was new it has not entered yet.
    await enter()
    const outcomes = await tellOutcomes(within, batch, saved)
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
 * Waits until the reports that were there are safe on disk: a run before this one may have been killed between its commit
 * and its flush. Throws `CommitLost` where the database lost one.
 */
async function requireStored(db: Kysely<DB>, stored: Batch['stored']): Promise<void> {
  if (stored.size === 0) return
  await flush(db)
  const ids = [...new Set(stored.values())]
  const rows = await db.selectFrom('record.report').select('id').where('id', 'in', ids).execute()
  if (rows.length < ids.length) throw new CommitLost('the database lost reports that were not yet safe on disk')
}

interface FreshOptions extends Pick<Run, 'sides'> {
  enter: () => Promise<void>
}

async function storeFresh(
  tx: ActionTransaction,
  files: readonly OpenedFile[],
  { read, gazetteer }: Pick<Batch, 'read' | 'gazetteer'>,
  { sides, enter }: FreshOptions,
): Promise<Map<string, StoredReport>> {
  // It may wait for its turn as long as those before it take.
  await sql`set local idle_in_transaction_session_timeout = '10min'`.execute(tx)
  // A place may have been added since they were read.
  const changed = (await gazetteerVersion(tx)) === gazetteer ? null : await readGazetteer(tx)
  const names = [...new Set(files.map((file) => file.source))]
  const sources = await sourcesByName(
    tx,
    names.map((name) => ({ name, kind: 'other', reliability: 'F', note: '' })),
  )
  const reports = files.map(({ name, source, ...file }): ReportToStore => {
    const reading = changed === null ? read.get(file.textKey) : readReport(file, changed)
    if (!reading) throw new Error('a report to be stored was not read')
    return { ...file, ...reading, fileName: name, sourceId: sources.get(source) ?? 0 }
  })
  return storeReports(tx, reports, { sides, enter })
}

async function tellOutcomes(
  db: Kysely<DB>,
  { files, stored }: Batch,
  saved: ReadonlyMap<string, StoredReport>,
): Promise<FileOutcome[]> {
  const told = new Set<string>()
  const outcomes: FileOutcome[] = []
  for (const { name, opened, error } of files) {
    if (!opened) outcomes.push({ outcome: 'failed', file: name, error })
    else {
      const { textKey: key, originalSha256 } = opened
      const report = told.has(key) ? undefined : saved.get(key)
      told.add(key)
      if (report)
        outcomes.push({
          outcome: 'imported',
          file: name,
          reportId: report.id,
          sha256: originalSha256,
          passages: report.passages,
          overlaps: report.overlaps,
        })
      else
        outcomes.push({
          outcome: 'stored-already',
          file: name,
          reportId: stored.get(key) ?? saved.get(key)?.id ?? (await storedMeanwhile(db, opened.text)),
        })
    }
  }
  return outcomes
}

async function storedMeanwhile(db: Kysely<DB>, text: string): Promise<number> {
  const id = await findStored(db, text)
  if (id === null) throw new Error('a text that was passed over is not stored')
  return id
}
