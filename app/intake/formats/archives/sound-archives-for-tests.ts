import { gzipSync } from 'node:zlib'
import { makeArchive } from '../../../testing/archive'
import { makeTar } from '../../../testing/tar'
import { ArchiveError, EntryUnread } from './archived-file'
import { openArchive } from './open-archive.server'

const files = [
  { name: 'a.txt', bytes: Buffer.from('سقطت قذيفتان على حي السوق.') },
  { name: 'b/c.txt', bytes: Buffer.alloc(1200, 'raid ') },
]

/** With the headers of pax and of GNU tar that name the file behind them. */
const tar = () =>
  makeTar([
    { name: 'x', type: 'x', bytes: Buffer.from('21 path=نشرة.txt\n') },
    ...files,
    { name: 'x', type: 'L', bytes: Buffer.from('d.txt') },
    ...files,
  ])

export const archiveKinds = ['zip', 'tar', 'tgz'] as const

type ArchiveKind = (typeof archiveKinds)[number]

/** A sound archive of each kind that is opened. */
export const soundArchives: Record<ArchiveKind, { name: string; bytes: () => Buffer }> = {
  zip: { name: 'a.zip', bytes: () => makeArchive(files) },
  tar: { name: 'a.tar', bytes: tar },
  tgz: { name: 'a.tgz', bytes: () => gzipSync(tar()) },
}

export function isArchiveKind(kind: string): kind is ArchiveKind {
  return archiveKinds.some((known) => known === kind)
}

/** Opens a spoilt archive and unpacks what is in it: it gives files, or says why not. Throws what is no such answer. */
export async function readSpoiltArchive(name: string, bytes: Buffer): Promise<void> {
  try {
    const { files: found } = await openArchive(name, bytes, { mostUnpacked: 64 * 1024 * 1024 })
    for (const { issue, size, read } of found)
      if (!issue && (await read()).length !== size) throw new Error('a file without all of its bytes')
  } catch (error) {
    if (!(error instanceof ArchiveError) && !(error instanceof EntryUnread)) throw error
  }
}
