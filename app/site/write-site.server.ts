import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ReadDatabase } from '../audit/action/action.server'
import { readSite, siteStamp } from './public-files.server'

export interface WrittenSite {
  /** Files of the site. */
  files: number
  /** Those whose bytes are not what they were. */
  changed: number
}

/**
 * Writes the public site into a folder. Only what differs is written, each file whole under its name; nothing is deleted, since what
 * was taken back keeps its page with the sentence that says so.
 */
export async function writeSite(
  db: ReadDatabase,
  { directory, address, timeZone }: { directory: string; address: string; timeZone: string },
): Promise<WrittenSite> {
  const site = await readSite(db, timeZone)
  let changed = 0
  for (const path of site.paths) {
    const file = await site.file(path, address)
    if (file && (await writeChanged(join(directory, path), Buffer.from(file.body)))) changed += 1
  }
  return { files: site.paths.length, changed }
}

async function writeChanged(path: string, body: Buffer): Promise<boolean> {
  const there = await readFile(path).catch(() => null)
  if (there?.equals(body)) return false
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.incomplete`, body)
  await rename(`${path}.incomplete`, path)
  return true
}

/** How often it looks whether anything was recorded. */
const everyMs = 2_000

/** Keeps the folder as the desk is, until `signal`. An error is reported, and the writing tried again. */
export async function keepSiteWritten(
  db: ReadDatabase,
  write: () => Promise<WrittenSite>,
  { signal, onError }: { signal: AbortSignal; onError: (error: unknown) => void },
): Promise<void> {
  const stopped = () => signal.aborted
  let written: string | null = null
  while (!stopped()) {
    try {
      const stamp = await siteStamp(db)
      if (stamp !== written) await write()
      written = stamp
    } catch (error) {
      if (!stopped()) onError(error)
    }
    await wait(everyMs, undefined, { signal }).catch(() => undefined)
  }
}
