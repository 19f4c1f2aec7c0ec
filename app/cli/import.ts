import { basename } from 'node:path'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { importFiles, type FileOutcome, type FileSource } from '../intake/bulk/import-files.server'
import { percentDone, secondsLeft } from '../intake/bulk/import-pace'
import { openThreads } from '../jobs/open-threads.server'
import { decode } from '../intake/decode/decode.server'
import type { Encoding } from '../intake/decode/encodings'
import type { DayOrder } from '../intake/manifest/dates'
import { lookUpText } from '../intake/report/known-texts.server'
import { planFiles, type FileDoubt, type PlannedFile } from '../intake/manifest/plan-files'
import { collectFiles, type Collected, type CollectedFile } from './import-collect'
import { explainDoubt, explainFailure, explainLeftOut } from './import-words'
import { print, printJson, tell } from './output'
import { withDatabase } from './with-database'

interface Options {
  manifest?: string
  source: string
  dates?: DayOrder
  yes?: boolean
  json?: boolean
}

type ReportedDoubt = FileDoubt | { code: 'no-file'; line: number }

interface Result {
  imported: {
    report: number
    file: string
    sha256: string
    passages: number
    overlaps: number
    kind: string
    encoding: string
    doubts: string[]
  }[]
  skipped: { file: string; report: number; reason: string }[]
  failed: { file: string; error: string }[]
  /** What was not stored because a person should look first, with what `--yes` would make of it. */
  doubts: {
    file: string
    kind: string
    doubts: (ReportedDoubt & { message: string })[]
    proposal: 'import' | 'leave-out'
    as?: PlannedFile['details'] & { encoding: string }
  }[]
  left_out: { file: string; kind: string; reason: string; message: string }[]
}

/** A file that was looked at: what it would be stored as, and what is doubtful about it. */
interface LookedAt {
  file: CollectedFile
  plan: PlannedFile
  encoding: Encoding
  kind: string
  doubts: FileDoubt[]
}

export async function importPaths(paths: string[], options: Options): Promise<void> {
  const collected = await collectFiles(paths, options.manifest)
  const result: Result = {
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
      const looked = await lookAt(db, collected, options, result)
      const taken = looked.filter((file) => isTaken(file, options.yes === true, result))
      const sizes = taken.map(({ file }) => file.size)
      const progress = tellProgress(
        sizes.reduce((sum, size) => sum + size, 0),
        taken.length,
      )
      let handled = 0
      const threads = openThreads(databaseUrl)
      try {
        for await (const batch of importFiles(db, actor, taken.map(asSource), {
          timeZone: settings.timeZone,
          threads,
        })) {
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

/** Reads each file once before anything is stored, and plans them all together. */
async function lookAt(
  db: Kysely<DB>,
  { files, manifests }: Collected,
  { source, dates }: Options,
  result: Result,
): Promise<LookedAt[]> {
  const sources = await db.selectFrom('record.source').select('name').orderBy('id').execute()
  const dayOrders = dates === undefined ? {} : Object.fromEntries(manifests.map((_, at) => [at, dates]))
  const plan = planFiles({
    paths: files.map(({ path }) => path),
    manifests,
    source,
    answers: { dayOrders },
    sources: sources.map(({ name }) => name),
  })
  for (const { line, file } of plan.unmatched)
    result.doubts.push({
      file,
      kind: 'manifest-row',
      doubts: [{ code: 'no-file', line, message: `line ${line} of the manifest names a file that is not there` }],
      proposal: 'leave-out',
    })
  const looked: LookedAt[] = []
  for (const [at, file] of files.entries()) {
    const planned = plan.files[at]
    if (!planned) continue
    try {
      const { text, encoding, format, doubts } = decode(await file.load())
      const known = await lookUpText(db, text)
      looked.push({
        file,
        plan: planned,
        encoding,
        kind: format,
        doubts: [...file.doubts, ...doubts, ...known.doubts, ...planned.doubts],
      })
    } catch (error) {
      result.failed.push({ file: file.file, error: explainFailure(error) })
    }
  }
  return looked
}

/** What is doubtful is listed and left; what is to be taken as proposed may be to leave it out. */
function isTaken({ file, plan, encoding, kind, doubts }: LookedAt, yes: boolean, result: Result): boolean {
  if (doubts.length === 0) return true
  const format = doubts.find(({ code }) => code === 'html' || code === 'rtf')?.code as 'html' | 'rtf' | undefined
  if (yes && format)
    result.left_out.push({ file: file.file, kind: format, reason: format, message: explainLeftOut(format) })
  if (yes) return format === undefined
  result.doubts.push({
    file: file.file,
    kind,
    doubts: doubts.map((doubt) => ({ ...doubt, message: explainDoubt(doubt) })),
    proposal: format ? 'leave-out' : 'import',
    as: { ...plan.details, encoding },
  })
  return false
}

function asSource({ file, plan, encoding }: LookedAt): FileSource {
  return {
    name: file.file,
    load: async () => ({ name: basename(file.path), bytes: await file.load(), row: plan.details, encoding }),
  }
}

function note(outcome: FileOutcome, looked: LookedAt | undefined, result: Result): void {
  const { file } = outcome
  if (outcome.outcome === 'imported') {
    const { kind = 'text', encoding = 'utf-8', doubts = [] } = looked ?? {}
    result.imported.push({
      report: outcome.reportId,
      file,
      sha256: outcome.sha256,
      passages: outcome.passages,
      overlaps: outcome.overlaps,
      kind,
      encoding,
      doubts: doubts.map(explainDoubt),
    })
  } else if (outcome.outcome === 'stored-already')
    result.skipped.push({ file, report: outcome.reportId, reason: 'the same text is stored already' })
  else result.failed.push({ file, error: explainFailure(outcome.error) })
}

/** Tells on standard error how far it is and what is left, after each action: what it names is stored for good. */
function tellProgress(total: number, files: number): (bytes: number, batch: readonly FileOutcome[]) => void {
  const from = performance.now()
  let done = 0
  let handled = 0
  let passages = 0
  return (bytes, batch) => {
    done += bytes
    handled += batch.length
    for (const outcome of batch) if (outcome.outcome === 'imported') passages += outcome.passages
    const elapsed = performance.now() - from
    const left = secondsLeft({ done, total, elapsed })
    tell(
      `${handled}/${files} files, ${percentDone({ done, total })} %, ${passages} passages, ${Math.round((passages * 1000) / elapsed)} a second${left === null ? '' : `, about ${clock(left)} left`}`,
    )
  }
}

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${String(seconds % 60).padStart(2, '0')}`
}

function summarise({ imported, skipped, failed, doubts, left_out: leftOut }: Result): void {
  for (const { report, file, passages, overlaps } of imported)
    print(`report ${report}: ${file}, ${passages} passages, ${overlaps} overlaps`)
  for (const { file, report, reason } of skipped) print(`skipped ${file}: ${reason} as report ${report}`)
  for (const { file, message } of leftOut) print(`left out ${file}: ${message}`)
  for (const { file, error } of failed) print(`failed ${file}: ${error}`)
  for (const { file, doubts: all, as } of doubts) {
    print(`doubtful ${file}: ${all.map(({ message }) => message).join('; ')}`)
    if (as)
      print(`  would be "${as.title}" of ${as.source}, ${as.published_at || 'day unknown'}, read as ${as.encoding}`)
  }
  print(
    `${imported.length} imported, ${skipped.length} skipped, ${failed.length + leftOut.length + doubts.length} not taken in`,
  )
  if (doubts.some(({ kind }) => kind !== 'manifest-row'))
    print('Look at what is doubtful. With --yes it is stored as proposed.')
}
