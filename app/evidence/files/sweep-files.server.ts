import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ReadDatabase } from '../../audit/action/action.server'
import { incomingDirectory, isSha256, orphanDirectory, pathOfFile } from './file-store'

export interface Swept {
  /** Parts of files that stopped coming in. */
  incoming: number
  /** Files that no row names, put aside now. */
  aside: number
  /** Files put aside before that were deleted now. */
  deleted: number
  /** Files put aside that a row names after all, put back. */
  back: number
}

/** How old what nobody names must be: whatever keeps a file commits its row long before. */
const graceMs = 24 * 60 * 60 * 1000
const namesAtOnce = 1000

/**
 * Removes what is left of uploads that broke off, and files that no row names. A file is first put aside for as long as
 * `grace`: if the same bytes came in again at that moment, their row brings it back.
 */
export async function sweepFiles(
  db: ReadDatabase,
  directory: string,
  now = Date.now(),
  grace = graceMs,
): Promise<Swept> {
  // A file that is put aside changes its name, and with that the time of its last change of state.
  const old = async (path: string) => ((await stat(path).catch(() => null))?.ctimeMs ?? now) < now - grace
  let incoming = 0
  for (const name of await names(incomingDirectory(directory)))
    if (await old(join(incomingDirectory(directory), name))) {
      await rm(join(incomingDirectory(directory), name), { force: true })
      incoming += 1
    }
  const { back, deleted } = await settleOrphans(db, directory, old)
  const aside = await putAside(db, directory, old)
  return { incoming, aside, deleted, back }
}

async function settleOrphans(db: ReadDatabase, directory: string, old: (path: string) => Promise<boolean>) {
  let [back, deleted] = [0, 0]
  const orphans = (await names(orphanDirectory(directory))).filter(isSha256)
  const named = await readNamed(db, orphans)
  for (const name of orphans) {
    const path = join(orphanDirectory(directory), name)
    if (named.has(name)) {
      await mkdir(dirname(pathOfFile(directory, name)), { recursive: true })
      if (await moved(path, pathOfFile(directory, name))) back += 1
    } else if (await old(path)) {
      await rm(path, { force: true })
      deleted += 1
    }
  }
  return { back, deleted }
}

async function putAside(db: ReadDatabase, directory: string, old: (path: string) => Promise<boolean>): Promise<number> {
  let aside = 0
  for await (const files of storedNames(directory)) {
    const named = await readNamed(db, files)
    for (const name of files) {
      const path = pathOfFile(directory, name)
      if (named.has(name) || !(await old(path))) continue
      await mkdir(orphanDirectory(directory), { recursive: true })
      if (await moved(path, join(orphanDirectory(directory), name))) aside += 1
    }
  }
  return aside
}

/** The names of all files that lie in the folder, a thousand at a time at most. */
export async function* storedNames(directory: string): AsyncGenerator<string[]> {
  for (const folder of (await names(directory)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const found = (await names(join(directory, folder))).filter((name) => isSha256(name) && name.startsWith(folder))
    for (let at = 0; at < found.length; at += namesAtOnce) yield found.slice(at, at + namesAtOnce)
  }
}

/** False where another process, which sweeps as well, was faster. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false
    throw error
  }
}

async function names(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort()
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
}

async function readNamed(db: ReadDatabase, files: readonly string[]): Promise<Set<string>> {
  if (files.length === 0) return new Set()
  const rows = await db.selectFrom('record.stored_file').select('id').where('id', 'in', files).execute()
  return new Set(rows.map(({ id }) => id))
}
