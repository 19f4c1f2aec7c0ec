import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `postmaster.pid` says: written by a running server, left behind by a killed one. */
export interface PostmasterFile {
  pid: number
  port: number | undefined
}

/** No process has this number; PostgreSQL takes a lock file that names it for one of a dead server. */
const noProcess = 2_147_483_647

export function readPostmasterFile(directory: string): PostmasterFile | undefined {
  const lines = readLines(directory)
  const pid = Number(lines?.[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const port = Number(lines?.[3])
  return { pid, port: Number.isInteger(port) && port > 0 ? port : undefined }
}

/**
 * Whether the process that `postmaster.pid` names is the server of `directory`. After a crash, and above all after a
 * container's restart, that number may belong to any other program.
 */
export function serverRuns(directory: string): boolean {
  const file = readPostmasterFile(directory)
  if (!file || !processExists(file.pid)) return false
  if (process.platform === 'linux') return worksIn(file.pid, directory)
  return commandOf(file.pid).includes('postgres')
}

/**
 * PostgreSQL does not start while the number in the file of a killed server belongs to another program. The number is
 * replaced and the file kept: its further lines let PostgreSQL see whether processes of the killed server still run.
 * To be called only by the process that holds the start lock, when `serverRuns` is false.
 */
export function disownPostmasterFile(directory: string): void {
  const file = readPostmasterFile(directory)
  if (!file || file.pid === noProcess || !processExists(file.pid)) return
  const [, ...rest] = readLines(directory) ?? []
  const next = join(directory, 'postmaster.pid.next')
  writeFileSync(next, [noProcess, ...rest].join('\n'), { mode: 0o600 })
  renameSync(next, join(directory, 'postmaster.pid'))
}

function readLines(directory: string): string[] | undefined {
  const path = join(directory, 'postmaster.pid')
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : undefined
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A server works in its data directory; a killed one that nobody waited for (a zombie) works nowhere. */
function worksIn(pid: number, directory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory)
  } catch (error) {
    const forbidden = ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
    return forbidden && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  }
}

function commandOf(pid: number): string {
  const [program, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
      : ['ps', ['-o', 'command=', '-p', String(pid)]]
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}
