import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import type { ThreadPool } from '../threads/thread-pool.server'
import type { DeviceCookies } from './device-cookie.server'
import type { LoginLimits } from './login-limits.server'
import type { Sessions } from './sessions.server'

/** What one running installation holds: its database, its sessions and its limits. */
export interface Desk {
  db: Kysely<DB>
  sessions: Sessions
  /** What cookies that carry more than a session are signed with, in every process of the installation. */
  cookieKey: string
  limits: LoginLimits
  devices: DeviceCookies
  timeZone: string
  /** Does what would take long in the thread that answers requests. */
  threads: ThreadPool
  /** Where the sample data that come with the release stand. */
  sampleDirectory: string
  /** Where the programs that check an export stand. */
  verifierDirectory: string
  /** Goes on with an import of many files in the name of a session. */
  startBulk(id: string, token: string): Promise<void>
}
