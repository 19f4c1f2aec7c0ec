import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile as readWhole } from 'node:fs/promises'
import { basename, join, posix, relative, resolve, sep } from 'node:path'
import type { TextDoubt } from '../../intake/decode/doubts'
import { UploadError } from '../../intake/decode/decode.server'
import {
  ArchiveError,
  EntryUnread,
  type ArchivedFile,
  type EntryIssue,
} from '../../intake/formats/archives/archived-file'
import { openArchive } from '../../intake/formats/archives/open-archive.server'
import { fileKind } from '../../intake/formats/file-kind'
import { isCalledArchive } from '../../intake/formats/read-file.server'
import type { FormatInput, PartIssue } from '../../intake/formats/reader'
import { largestDocument, longestManifest } from '../../intake/limits'
import { largestStreamed } from '../../intake/formats/largest-file'
import { manifestOf } from '../../intake/manifest/read-manifest'
import type { PlacedManifest } from '../../intake/manifest/file-plan'
import { hashedInput, type HashedInput } from './hashed-input'
import { readNamed } from './named-manifest'

export type LeftOutReason =
  | EntryIssue
  | PartIssue
  | (typeof archiveReasons)[keyof typeof archiveReasons]
  | 'archive-in-archive'

const archiveReasons = {
  damaged: 'archive',
  password: 'archive-password',
  burst: 'archive-burst',
  'too-many': 'archive-too-many',
} as const

/** A file that may become a report. */
export interface CollectedFile {
  /** The name that is printed: its path within its directory or archive. */
  file: string
  /** As a manifest may name it. */
  path: string
  doubts: TextDoubt[]
  /** Where it was captured, whatever it says itself. */
  address?: string
  /** It throws where it cannot be read. */
  input: HashedInput
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
    const listed = listFiles(path)
    const links = linksIn(path)
    if (listed.length + links.length === 0) found.leftOut.push({ file: basename(path), reason: 'empty' })
    for (const file of links) found.leftOut.push({ file, reason: 'link' })
    for (const file of listed) {
      if (manifest !== undefined && resolve(file.path) === resolve(manifest)) continue
      const kind = fileKind(file.name)
      if (kind === 'archive') archives.push(...(await collectArchive(file, found)))
      else if (kind === 'table' && takeTable(file, manifest, found)) continue
      else if (kind !== 'system' || !existsSync(file.path))
        found.files.push({ file: file.name, path: file.path, doubts: [], input: fileInput(file) })
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

/** Links in a directory: they may lead anywhere, and round in a circle. */
function linksIn(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return []
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Says whether a table is a manifest. One that was named stands alone: manifests beside it are left out by name. */
function takeTable({ name, path }: ListedFile, named: string | undefined, found: Collected): boolean {
  if (!existsSync(path) || sizeOf(path) > longestManifest) return false
  const manifest = manifestOf(readFileSync(path))
  if (manifest && named !== undefined) found.leftOut.push({ file: name, reason: 'kind' })
  else if (manifest) found.manifests.push({ ...manifest, name, folder: posix.dirname(path.split(sep).join('/')) })
  return manifest !== null
}

async function collectArchive(file: ListedFile, found: Collected): Promise<{ close(): void }[]> {
  const { name, path } = file
  const input = fileInput(file)
  if (!(await isNoArchive(input))) return openInto(name, path, found, path)
  found.files.push({ file: name, path, doubts: [], input })
  return []
}

/** An archive within an archive is opened, one within that is not. */
async function openInto(
  name: string,
  source: string | Buffer,
  found: Collected,
  path: string,
): Promise<{ close(): void }[]> {
  try {
    const archive = await openArchive(name, source, { largest: largestStreamed })
    const opened: { close(): void }[] = [archive]
    if (archive.files.length === 0) found.leftOut.push({ file: name, reason: 'empty' })
    for (const entry of archive.files) {
      const inner = entry.issue || fileKind(entry.name) !== 'archive' ? null : await openable(entry)
      if (inner === null) await collectEntry(path, entry, found)
      else if (inner === 'unread') found.leftOut.push({ file: entry.name, reason: inner })
      else if (typeof source !== 'string') found.leftOut.push({ file: entry.name, reason: 'archive-in-archive' })
      else opened.push(...(await openInto(entry.name, inner, found, posix.join(path, entry.name))))
    }
    return opened
  } catch (error) {
    if (error instanceof EntryUnread) found.leftOut.push({ file: name, reason: 'unread' })
    else if (error instanceof ArchiveError) found.leftOut.push({ file: name, reason: archiveReasons[error.issue] })
    else throw error
    return []
  }
}

/** The bytes of an archive within an archive; null where it is called one and is nothing or something else. */
async function openable(entry: ArchivedFile): Promise<Buffer | 'unread' | null> {
  try {
    return (await isNoArchive(entryInput(entry))) ? null : await entry.read()
  } catch (error) {
    if (error instanceof EntryUnread) return 'unread'
    throw error
  }
}

/** What is called an archive, and is nothing or something else; its reader says so. A larger file is no document. */
async function isNoArchive(input: FormatInput): Promise<boolean> {
  if (input.size > largestDocument) return false
  return input.size === 0 || isCalledArchive(await input.bytes(largestDocument))
}

async function collectEntry(archive: string, entry: ArchivedFile, found: Collected): Promise<void> {
  const { name, issue, guessed } = entry
  const path = posix.join(archive.split(sep).join('/'), name)
  if (issue) found.leftOut.push({ file: name, reason: issue })
  else {
    const file = {
      file: name,
      path,
      doubts: guessed ? [{ code: 'guessed-name' as const, ...guessed }] : [],
      input: entryInput(entry),
    }
    if (fileKind(name) !== 'table' || !(await takeEntryAsManifest(file, found))) found.files.push(file)
  }
}

/** Says whether it is one. */
async function takeEntryAsManifest({ file: name, path, input }: CollectedFile, found: Collected): Promise<boolean> {
  if (input.size > longestManifest) return false
  try {
    const manifest = manifestOf(await input.bytes(longestManifest))
    if (manifest) found.manifests.push({ ...manifest, name, folder: posix.dirname(path) })
    return manifest !== null
  } catch (error) {
    // The failure is reported when the file's turn comes.
    if (error instanceof EntryUnread) return false
    throw error
  }
}

/** A large entry is unpacked as often as it is read, and never whole. */
function entryInput({ name, size, read, stream }: ArchivedFile): HashedInput {
  return hashedInput({
    name,
    size,
    bytes: (largest) => (size > largest ? Promise.reject(new UploadError('too-large')) : read()),
    stream: async function* () {
      if (size > largestDocument) yield* stream()
      else yield await read()
    },
  })
}

/** Files that would be printed by the same name are printed by their whole paths. */
function nameApart(files: CollectedFile[]): void {
  const counts = new Map<string, number>()
  for (const { file } of files) counts.set(file, (counts.get(file) ?? 0) + 1)
  for (const file of files) if ((counts.get(file.file) ?? 0) > 1) file.file = file.path
}

/** Nothing of a file that is not there: opening it says what is wrong. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** A file beyond the limit is refused before its bytes are read. */
function fileInput({ name, path }: ListedFile): HashedInput {
  return hashedInput({
    name,
    size: sizeOf(path),
    bytes: (largest) => {
      if (sizeOf(path) > largest) return Promise.reject(new UploadError('too-large'))
      return readWhole(path)
    },
    stream: () => createReadStream(path),
  })
}
