import { userInfo } from 'node:os'
import { openConnection, type Connection } from '../../db/connection'
import { isConnectionLost } from '../../db/connection-lost'
import type { Database } from '../../db/open'
import type { Settings } from '../../db/settings'
import { SetupError } from '../../db/setup-error'
import type { Actor } from '../audit/action/action.server'
import { CommandError } from './command-error'
import { openInstallation } from './installation'
import { projectSettings } from './project'

export interface CommandContext extends Connection {
  settings: Settings
  /** The owner's address of the database, for threads, which connect by themselves. */
  databaseUrl: () => string
  /** The command line acts in the name of the system account that runs it. */
  actor: Actor
}

/** Opens the installation's database as its owner for one command, started or joined as needed. */
export async function withDatabase<T>(work: (context: CommandContext) => Promise<T>): Promise<T> {
  const settings = projectSettings()
  let database: Database | undefined
  try {
    const opened = (database = await openInstallation(settings))
    const connection = openConnection(() => opened.ownerUrl, { name: 'muqabala command', max: 4 })
    try {
      const databaseUrl = () => opened.ownerUrl
      return await work({ ...connection, settings, databaseUrl, actor: { operator: userInfo().username } })
    } finally {
      await connection.close()
    }
  } catch (error) {
    if (error instanceof SetupError || !isConnectionLost(error)) throw error
    throw new CommandError(
      'The database ended while the command ran. What was stored until then is kept: run the same command again, and an import goes on where it was.',
      { cause: error },
    )
  } finally {
    await database?.release()
  }
}
