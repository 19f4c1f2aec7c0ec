import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
/** Bytes that must be free there, and in memory at all. */
const roomNeeded = 3e9

/**
 * A folder of this project in memory, for what tests make and drop: a database is some seven hundred files, and making
 * them took five times as long on a disk. Undefined where memory does not suffice; a container's /dev/shm often has
 * 64 MB.
 */
export function memoryFolder(name: string): string | undefined {
  if (!existsSync(memory)) return undefined
  const project = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12)
  const folder = join(memory, `muqabala-${project}-${name}`)
  // A run that goes on at the same time uses it already, whatever is free by now.
  if (existsSync(folder)) return folder
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize < roomNeeded || freemem() < roomNeeded) return undefined
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * Has this process and those it starts make their temporary files in memory, where there is room: installations of their
 * own and profiles of browsers among them. Returns what removes all of them.
 */
export function keepTemporaryFilesInMemory(): () => void {
  const before = tmpdir()
  const folder = memoryFolder(`temporary-${process.pid}`) ?? mkdtempSync(join(before, 'muqabala-'))
  process.env.TMPDIR = folder
  return () => {
    process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
