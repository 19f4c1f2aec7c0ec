import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { largestUpload, UploadError } from '../intake/decode/decode.server'
import { importFiles, type FileOutcome, type FileSource } from '../intake/bulk/import-files.server'
import { percentDone, secondsLeft } from '../intake/bulk/import-pace'
import { ManifestFault, parseManifest, type ManifestRow } from '../intake/formats/manifest.server'
import { PublishedFault } from '../intake/report/published'
import { CommandError } from './command-error'
import { print, printJson, tell } from './output'
import { withDatabase } from './with-database'

interface Options {
  manifest?: string
  source: string
  json?: boolean
}

interface Result {
  imported: { report: number; file: string; sha256: string; passages: number; overlaps: number }[]
  skipped: { file: string; report: number; reason: string }[]
  failed: { file: string; error: string }[]
}

export function addImportCommand(program: Command): void {
  program
    .command('import <path...>')
    .description('take text files in, each as one report; a directory stands for its .txt files')
    .option('--manifest <csv>', 'columns file,title,source,published_at,language')
    .option('--source <name>', 'the source of files that the manifest does not name', 'بلا مصدر')
    .option('--json', 'print the result as JSON')
    .action(importPaths)
}

async function importPaths(paths: string[], options: Options): Promise<void> {
  const rows = readManifest(options.manifest)
  const files = paths.flatMap(listFiles).map((path) => ({ path, size: sizeOf(path) }))
  const result: Result = { imported: [], skipped: [], failed: [] }
  const progress = tellProgress(files.reduce((sum, { size }) => sum + size, 0), files.length)
  const sizes = files.map(({ size }) => size)
  await withDatabase(async ({ db, actor, settings }) => {
    const sources = files.map(({ path }) => fileSource(path, rows, options.source))
    for await (const batch of importFiles(db, actor, sources, { timeZone: settings.timeZone })) {
      for (const outcome of batch) note(outcome, result)
      progress(sizes.splice(0, batch.length).reduce((sum, size) => sum + size, 0), batch)
    }
  })
  if (options.json) printJson(result)
  else summarise(result)
  if (result.failed.length > 0) process.exitCode = 1
}

function fileSource(path: string, rows: ReturnType<typeof readManifest>, source: string): FileSource {
  const name = basename(path)
  const row = rows.get(name) ?? { title: name.replace(/\.[^.]*$/, ''), source, published_at: '', language: '' as const }
  return { name, load: () => ({ name, bytes: readSmall(path), row }) }
}

function note(outcome: FileOutcome, result: Result): void {
  const { file } = outcome
  if (outcome.outcome === 'imported') result.imported.push({ report: outcome.reportId, file, sha256: outcome.sha256, passages: outcome.passages, overlaps: outcome.overlaps })
  else if (outcome.outcome === 'stored-already') result.skipped.push({ file, report: outcome.reportId, reason: 'the same text is stored already' })
  else result.failed.push({ file, error: explain(outcome.error) })
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
    tell(`${handled}/${files} files, ${percentDone({ done, total })} %, ${passages} passages, ${Math.round((passages * 1000) / elapsed)} a second${left === null ? '' : `, about ${clock(left)} left`}`)
  }
}

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${String(seconds % 60).padStart(2, '0')}`
}

function readManifest(path: string | undefined): Map<string, Omit<ManifestRow, 'file'>> {
  if (path === undefined) return new Map()
  if (!existsSync(path)) throw new CommandError(`${path}: there is no such manifest.`)
  try {
    return new Map(parseManifest(readFileSync(path, 'utf8')).map(({ file, ...row }) => [basename(file), row]))
  } catch (error) {
    throw error instanceof ManifestFault ? new CommandError(`${path}: ${error.message}`) : error
  }
}

function listFiles(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path]
  return readdirSync(path).filter((name) => name.toLowerCase().endsWith('.txt')).sort().map((name) => join(path, name))
}

/** Nothing of a file that is not there: opening it says what is wrong. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** A file beyond the limit is refused before its bytes are read. */
function readSmall(path: string): Uint8Array {
  if (statSync(path).size > largestUpload) throw new UploadError('too-large')
  return readFileSync(path)
}

function explain(error: unknown): string {
  if (error instanceof UploadError) {
    return {
      empty: 'the file holds no text',
      binary: 'the file is not a text file',
      'too-large': `the file is larger than ${largestUpload} bytes`,
      'invalid-bytes': `the bytes are not valid ${error.encoding}`,
    }[error.fault]
  }
  if (error instanceof PublishedFault) return `published_at "${error.message}" is neither empty, a day nor an ISO time`
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES') return 'the file may not be read'
  throw error
}

function summarise({ imported, skipped, failed }: Result): void {
  for (const { report, file, passages, overlaps } of imported) print(`report ${report}: ${file}, ${passages} passages, ${overlaps} overlaps`)
  for (const { file, report, reason } of skipped) print(`skipped ${file}: ${reason} as report ${report}`)
  for (const { file, error } of failed) print(`failed ${file}: ${error}`)
  print(`${imported.length} imported, ${skipped.length} skipped, ${failed.length} not taken in`)
}
