import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { SetupError } from '../setup-error'

/** How to start a program that refuses to run as root. */
export interface RunAs {
  /** Words before the program's own, empty where none are needed. */
  prefix: string[]
  uid?: number
  gid?: number
}

/**
 * PostgreSQL refuses to run as root. A root process therefore lends it an
 * unprivileged account where that account can reach the files, and otherwise
 * (a clone in a private directory) a user namespace in which root has an
 * ordinary number. An existing data directory keeps the way it was made with.
 */
export function runAs(dataDirectory: string, reachable: string[]): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = existsSync(dataDirectory) ? statSync(dataDirectory) : undefined
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid }
  const account = serviceAccount()
  if (!owner && account && [dirname(dataDirectory), ...reachable].every(everyoneMayEnter)) {
    return { prefix: [], ...account }
  }
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']
  if (spawnSync(prefix[0] ?? '', [...prefix.slice(1), 'true']).status === 0) return { prefix }
  throw new SetupError(
    `PostgreSQL does not run as root, and no other account can enter ${dataDirectory}: start as a normal user, or move the project and MUQABALA_DATA out of private directories, or set DATABASE_URL.`,
  )
}

function serviceAccount(): { uid: number; gid: number } | undefined {
  if (!existsSync('/etc/passwd')) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  return undefined
}

function everyoneMayEnter(directory: string): boolean {
  for (let path = directory; ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false
    if (path === dirname(path)) return true
  }
}
