import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, posix, relative, resolve, sep } from 'node:path'
import type { TextDoubt } from '../intake/decode/doubts'
import { largestUpload, UploadError } from '../intake/decode/decode.server'
import { fileKind } from '../intake/formats/file-kind'
import {
  ArchiveError,
  EntryUnread,
  openArchive,
  type ArchivedFile,
  type EntryIssue,
} from '../intake/formats/zip-archive.server'
import { longestManifest, manifestOf, ManifestError, readManifest } from '../intake/manifest/read-manifest'
import type { PlacedManifest } from '../intake/manifest/plan-files'
import { CommandError } from './command-error'

export type LeftOutReason = EntryIssue | 'archive' | 'archive-password'

/** A file that may become a report. */
export interface CollectedFile {
  /** As it is told: within its directory or archive. */
  file: string
  /** As a manifest may name it. */
  path: string
  size: number
  doubts: TextDoubt[]
  /** Throws where it cannot be read. */
  load(): Promise<Uint8Array> | Uint8Array
}

export interface Collected {
  files: CollectedFile[]
  leftOut: { file: string; reason: LeftOutReason }[]
  manifests: PlacedManifest[]
  close(): void
}

/** The files behind some paths: of directories and archives all that they hold. The manifest that was named comes before those that lie among the files. */
export async function collectFiles(paths: readonly string[], manifest: string | undefined): Promise<Collected> {
  const found: Collected = {
    files: [],
    leftOut: [],
    manifests: manifest === undefined ? [] : [readNamed(manifest)],
    close: () => archives.forEach((archive) => archive.close()),
  }
  const archives: { close(): void }[] = []
  for (const path of paths) {
    for (const file of listFiles(path)) {
      if (manifest !== undefined && resolve(file.path) === resolve(manifest)) continue
      const kind = fileKind(file.name)
      if (kind === 'archive') archives.push(...(await collectArchive(file, found)))
      else if (kind === 'table' && takeTable(file, manifest, found)) continue
      else if (kind === 'text' || !existsSync(file.path))
        found.files.push({
          file: file.name,
          path: file.path,
          size: sizeOf(file.path),
          doubts: [],
          load: () => readSmall(file.path),
        })
      else if (kind !== 'system') found.leftOut.push({ file: file.name, reason: 'kind' })
    }
  }
  nameApart(found.files)
  return found
}

interface ListedFile {
  name: string
  path: string
}

function listFiles(path: string): ListedFile[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [{ name: basename(path), path }]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: relative(path, file).split(sep).join('/'), path: file }))
}

/** Says whether a table was taken. A manifest that was named stands alone: tables beside it are left out by name. */
function takeTable({ name, path }: ListedFile, named: string | undefined, found: Collected): boolean {
  if (named !== undefined) {
    found.leftOut.push({ file: name, reason: 'kind' })
    return true
  }
  if (!existsSync(path) || sizeOf(path) > longestManifest) return false
  const manifest = manifestOf(readFileSync(path))
  if (manifest) found.manifests.push({ ...manifest, name, folder: posix.dirname(path.split(sep).join('/')) })
  return manifest !== null
}

async function collectArchive({ name, path }: ListedFile, found: Collected): Promise<{ close(): void }[]> {
  try {
    const archive = await openArchive(path)
    for (const entry of archive.files) await collectEntry(path, entry, found)
    return [archive]
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    found.leftOut.push({ file: name, reason: error.issue === 'password' ? 'archive-password' : 'archive' })
    return []
  }
}

async function collectEntry(
  archive: string,
  { name, size, issue, guessed, read }: ArchivedFile,
  found: Collected,
): Promise<void> {
  const path = posix.join(archive.split(sep).join('/'), name)
  if (issue) found.leftOut.push({ file: name, reason: issue })
  else if (fileKind(name) === 'text')
    found.files.push({
      file: name,
      path,
      size,
      doubts: guessed ? [{ code: 'guessed-name', ...guessed }] : [],
      load: read,
    })
  else await collectTable(name, path, read, found)
}

async function collectTable(name: string, path: string, read: () => Promise<Buffer>, found: Collected): Promise<void> {
  try {
    const bytes = await read()
    const manifest = manifestOf(bytes)
    if (manifest) found.manifests.push({ ...manifest, name, folder: posix.dirname(path) })
    else found.leftOut.push({ file: name, reason: 'kind' })
  } catch (error) {
    if (!(error instanceof EntryUnread)) throw error
    found.leftOut.push({ file: name, reason: 'unread' })
  }
}

/** Two files that are told by one name are told by their whole paths. */
function nameApart(files: CollectedFile[]): void {
  const counts = new Map<string, number>()
  for (const { file } of files) counts.set(file, (counts.get(file) ?? 0) + 1)
  for (const file of files) if ((counts.get(file.file) ?? 0) > 1) file.file = file.path
}

function readNamed(path: string): PlacedManifest {
  if (!existsSync(path)) throw new CommandError(`${path}: there is no such manifest.`)
  try {
    return { ...readManifest(readFileSync(path)), name: path, folder: '' }
  } catch (error) {
    throw error instanceof ManifestError ? new CommandError(`${path}, ${explainManifest(error)}`) : error
  }
}

function explainManifest({ cause, line, column }: ManifestError): string {
  const causes: Record<typeof cause, string> = {
    'no-column': `the first line names no column "${column}" (or الملف); it names the columns file, title, source, published_at, language`,
    quotes: 'a quotation mark opens here and is not closed, or stands inside a value',
    encoding: 'this is not a text: save the table as CSV',
    empty: 'there is nothing in it',
    'too-large': `it is larger than ${longestManifest} bytes`,
  }
  return `line ${line}${column === '' ? '' : `, column ${column}`}: ${causes[cause]}.`
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
