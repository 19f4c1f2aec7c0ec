import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { largestUpload, UploadError } from '../intake/decode.server'
import { importFile } from '../intake/import-file.server'
import { ManifestFault, parseManifest, type ManifestRow } from '../intake/manifest.server'
import { PublishedFault } from '../intake/published'
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
  const files = paths.flatMap(listFiles)
  const result: Result = { imported: [], skipped: [], failed: [] }
  await withDatabase(async ({ db, actor, settings }) => {
    for (const [at, path] of files.entries()) {
      const file = basename(path)
      tell(`${at + 1}/${files.length} ${file}`)
      try {
        const bytes = readSmall(path)
        const row = rows.get(file) ?? { title: file.replace(/\.[^.]*$/, ''), source: options.source, published_at: '', language: '' as const }
        const done = await importFile(db, actor, { name: file, bytes, row }, settings.timeZone)
        if (done.outcome === 'imported') result.imported.push({ report: done.reportId, file, sha256: done.sha256, passages: done.passages, overlaps: done.overlaps })
        else result.skipped.push({ file, report: done.reportId, reason: 'the same text is stored already' })
      } catch (error) {
        result.failed.push({ file, error: explain(error) })
      }
    }
  })
  if (options.json) printJson(result)
  else summarise(result)
  if (result.failed.length > 0) process.exitCode = 1
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
