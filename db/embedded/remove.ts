import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../setup-error'
import { releaseLease, takeLease } from './lease'
import { readPostmasterFile, serverRuns } from './postmaster-file'
import { embeddedAddress, stopEmbedded } from './server'

/**
 * Deletes the embedded database of `dataDirectory` and returns where it was, undefined where there was none. Throws
 * `SetupError` while anybody uses it. A server that a killed process left running is stopped first.
 */
export async function removeEmbedded(dataDirectory: string): Promise<string | undefined> {
  const directory = join(dataDirectory, 'postgres')
  if (!existsSync(directory)) return undefined
  if (serverRuns(directory)) await stopUnused(directory)
  // Out of the way first: nobody finds half a database where the deleting breaks off.
  const removed = `${directory}.removed-${process.pid}`
  renameSync(directory, removed)
  rmSync(removed, { recursive: true, force: true })
  return directory
}

async function stopUnused(directory: string): Promise<void> {
  const port = readPostmasterFile(directory)?.port
  const lease =
    port === undefined ? undefined : await takeLease(embeddedAddress(directory, port, 'postgres'), port, directory)
  if (lease) await releaseLease(lease, () => stopEmbedded(directory))
  if (serverRuns(directory))
    throw new SetupError(
      `The database in ${directory} is in use: stop "npm start", "npm run dev" and every muqabala command, then try again.`,
    )
}
