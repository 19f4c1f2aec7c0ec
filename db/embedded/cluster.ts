import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { SetupError } from '../setup-error'
import type { Binaries } from './binaries'
import type { RunAs } from './run-as'

export const clusterOwner = 'muqabala'

export interface Cluster {
  directory: string
  binaries: Binaries
  runAs: RunAs
}

/** Makes the cluster in a directory of its own and moves it into place whole, so that a killed start leaves none half made. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const fresh = `${cluster.directory}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  const passwordFile = `${fresh}.password`
  try {
    mkdirSync(fresh, { recursive: true, mode: 0o700 })
    writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
    give(cluster.runAs, fresh, passwordFile)
    const made = await run(cluster, cluster.binaries.initdb, [
      '-D',
      fresh,
      '-U',
      clusterOwner,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
    ])
    if (made.code !== 0) throw new SetupError(`PostgreSQL could not be set up: ${lastLine(made.output)}`)
    renameSync(passwordFile, join(fresh, 'muqabala.password'))
    if (!existsSync(cluster.directory)) renameSync(fresh, cluster.directory)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Starts the server on `port` of the loopback address; resolves to the reason where it did not start. */
export async function startCluster(cluster: Cluster, port: number): Promise<string | undefined> {
  const log = join(cluster.directory, 'server.log')
  if (sizeOf(log) > largestLog) renameSync(log, `${log}.old`)
  const before = sizeOf(log)
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=120 -c shared_buffers=${sharedBuffers()}MB -c random_page_cost=1.1 -c log_parameter_max_length=0 -c log_parameter_max_length_on_error=0`
  const started = await run(cluster, cluster.binaries.pgCtl, [
    'start',
    '-w',
    '-t',
    '60',
    '-D',
    cluster.directory,
    '-l',
    log,
    '-o',
    options,
  ])
  if (started.code === 0) return undefined
  const logged = existsSync(log) ? readFileSync(log).subarray(before).toString() : ''
  return lastLine(logged || started.output)
}

/** Bytes of the server's log that are kept, and as many of the log before it. */
const largestLog = 16 * 2 ** 20

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

/** Megabytes: a sixteenth of the memory, which holds the index of a million claims' keys where there is plenty; taken only as it fills. */
function sharedBuffers(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  return Math.min(1024, Math.max(128, Math.floor(memory / 16 / 2 ** 20)))
}

export async function stopCluster(cluster: Cluster): Promise<void> {
  await run(cluster, cluster.binaries.pgCtl, ['stop', '-w', '-t', '60', '-m', 'fast', '-D', cluster.directory])
}

export function clusterPassword(directory: string): string {
  return readFileSync(join(directory, 'muqabala.password'), 'utf8')
}

export function clusterVersion(directory: string): string | undefined {
  const file = join(directory, 'PG_VERSION')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function give(account: RunAs, ...paths: string[]): void {
  if (account.uid === undefined || account.gid === undefined) return
  for (const path of paths) {
    chownSync(path, account.uid, account.gid)
    chmodSync(path, path.endsWith('.password') ? 0o600 : 0o700)
  }
}

function run(
  { runAs, directory }: Cluster,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const [command = program, ...rest] = [...runAs.prefix, program, ...args]
  return new Promise((resolve, reject) => {
    // The server inherits these streams and outlives pg_ctl: a pipe would never close.
    const keepsRunning = args[0] === 'start'
    const child = spawn(command, rest, {
      cwd: existsSync(directory) && runAs.uid !== undefined ? directory : undefined,
      stdio: ['ignore', keepsRunning ? 'ignore' : 'pipe', keepsRunning ? 'ignore' : 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      uid: runAs.uid,
      gid: runAs.gid,
    })
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => reject(new SetupError(`${program} could not be run: ${error.message}`)))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function lastLine(output: string): string {
  const lines = output.trim().split('\n').filter(Boolean)
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'no output'
}
