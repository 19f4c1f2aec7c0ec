import { importFiles } from '../../intake/bulk/import-files.server'
import type { FileOutcome } from '../../intake/bulk/import-outcomes.server'
import type { FileSource } from '../../intake/bulk/import-batches.server'
import { isUnread } from '../../intake/formats/reader'
import { openReadingThread } from '../../jobs/open-threads.server'
import type { Fineness } from '../../text/segment/fineness'
import { isWebAddress } from '../../text/web-address'
import { collectAddresses } from './import-address'
import { collectFiles, type Collected } from './import-collect'
import { largeSources } from './import-large'
import { isTaken, examineFiles, type Planned } from './import-look'
import {
  emptyOutcomes,
  has,
  largeFileReporter,
  printOutcomes,
  progressReporter,
  summarise,
  type ImportOutcomes,
  type ImportResult,
  type ReportProgress,
} from './import-result'
import { explainDoubt } from './doubt-words'
import { explainFailure, explainLeftOut } from './failure-words'
import { sourcesOf } from './import-sources'
import { readSettings, type ReadArguments } from './import-settings'
import { CommandError } from '../command-error'
import { withDatabase, type CommandContext } from '../with-database'

interface Options extends ReadArguments {
  manifest?: string
  source?: string
  cut?: Fineness
  yes?: boolean
  dryRun?: boolean
  json?: boolean
}

export async function importPaths(paths: string[], options: Options): Promise<void> {
  const addresses = paths.filter(isWebAddress)
  if (options.dryRun && addresses.length > 0)
    throw new CommandError('--dry-run: a web address is captured before it is read, and a capture is recorded.')
  const collected = await collectFiles(
    paths.filter((path) => !isWebAddress(path)),
    options.manifest,
  )
  const result = emptyOutcomes()
  for (const { file, reason } of collected.leftOut)
    result.left_out.push({ file, kind: 'unknown', reason, message: explainLeftOut(reason) })
  try {
    await withDatabase((context) => importAll(context, collected, { addresses, options, result }))
    if (options.json) printOutcomes(result)
    else summarise(result)
    const unread = has(result.left_out, ({ reason }) => isUnread(reason))
    if (unread || result.failed.length > 0 || (result.doubts.length > 0 && !options.yes)) process.exitCode = 1
  } finally {
    collected.close()
    for (const list of [result.imported, result.skipped, result.failed, result.doubts, result.left_out]) list.close()
  }
}

/** Looks at what was collected and captured, and stores what is taken of it; a dry run ends before anything is stored. */
async function importAll(
  context: CommandContext,
  collected: Collected,
  { addresses, options, result }: { addresses: string[]; options: Options; result: ImportOutcomes },
): Promise<void> {
  const { db, actor, settings, databaseUrl } = context
  const { timeZone } = settings
  collected.files.push(...(await collectAddresses(context, addresses, result)))
  const read = await readSettings(db, options, timeZone)
  const how = { source: options.source, dates: options.dates, read, yes: options.yes === true }
  const { planned, large } = await examineFiles(db, collected, how, result)
  const taken = planned.filter((file) => isTaken(file, how.yes, result))
  if (options.dryRun) {
    for (const { label, stored } of taken) if (stored !== null) noteSkipped(label, stored, result)
    result.would_import = wouldImport(
      taken.filter(({ stored }) => stored === null),
      large,
    )
    return
  }
  const threads = openReadingThread(databaseUrl)
  const store = (files: AsyncIterable<FileSource>) =>
    importFiles(db, actor, files, { timeZone, threads, fineness: options.cut })
  try {
    const bytes = taken.reduce((sum, { size }) => sum + size, 0)
    const progress = progressReporter(bytes, taken.length)
    const whole = taken.values()
    await noteAll(store(sourcesOf(taken, read)), { next: () => whole.next().value, progress, result })
    for (const file of large) {
      const waiting: Planned[] = []
      const sources = largeSources(db, file, how, result, (one) => waiting.push(one))
      await noteAll(store(sources), { next: () => waiting.shift(), progress: largeFileReporter(file.file), result })
    }
  } finally {
    await threads.close()
  }
}

/** What would be stored, report by report; files that are too large to be looked at before are named as they are. */
function wouldImport(
  taken: readonly Planned[],
  large: readonly { file: string }[],
): NonNullable<ImportResult['would_import']> {
  const looked = taken.map(({ label, plan, found }) => ({
    file: label,
    title: plan.details.title,
    source: plan.details.source,
    published_at: plan.details.published_at,
    their_verdict: found.said?.verdict ?? '',
  }))
  const unread = { title: '', source: '', published_at: '', their_verdict: '' } as const
  return [...looked, ...large.map(({ file }) => ({ file, ...unread }))]
}

/** What noting the outcomes takes: the reports in the order in which they are stored. */
interface Noted {
  next: () => Planned | undefined
  progress: ReportProgress
  result: ImportOutcomes
}

/** Notes what becomes of reports as they are stored, and says how far it is. */
async function noteAll(batches: AsyncIterable<FileOutcome[]>, { next, progress, result }: Noted): Promise<void> {
  for await (const batch of batches) {
    let bytes = 0
    for (const outcome of batch) {
      const looked = next()
      note(outcome, looked, result)
      bytes += looked?.size ?? 0
    }
    progress(bytes, batch)
  }
}

function note(outcome: FileOutcome, looked: Planned | undefined, result: ImportOutcomes): void {
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
  } else if (outcome.outcome === 'stored-already') noteSkipped(file, outcome.reportId, result)
  else result.failed.push({ file, error: explainFailure(outcome.error) })
}

function noteSkipped(file: string, report: number, { skipped }: ImportOutcomes): void {
  skipped.push({ file, report, reason: 'the same text is stored already' })
}
