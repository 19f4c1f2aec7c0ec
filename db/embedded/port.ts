import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { SetupError } from '../setup-error'
import { readPostmasterFile } from './postmaster-file'

/**
 * Below the numbers that systems hand out to outgoing connections: while the server is down, no connection of another
 * program can take its port by chance.
 */
const [lowest, highest] = [15_000, 32_000]

const fileOf = (directory: string) => join(directory, 'muqabala.port')

/** The port that this cluster listens on whenever it runs, so that processes find it again after a crash. */
export function recordedPort(directory: string): number | undefined {
  const file = fileOf(directory)
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : readPostmasterFile(directory)?.port
  return port !== undefined && Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
}

export function recordPort(directory: string, port: number): void {
  writeFileSync(fileOf(directory), `${port}\n`, { mode: 0o600 })
}

/** A port of the loopback address that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    if (await isFree(port)) return port
  }
  throw new SetupError(
    `No free port between ${lowest} and ${highest} for the embedded PostgreSQL: stop other programs, or set DATABASE_URL.`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
