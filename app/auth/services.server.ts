import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import type { ThreadPool } from '../threads/thread-pool.server'
import type { DeviceCookies } from './device-cookie.server'
import type { LoginLimits } from './login-limits.server'
import type { Sessions } from './sessions.server'

/** What routes need of the running process: the database, sessions, limits and threads. */
export interface Services {
  db: Kysely<DB>
  sessions: Sessions
  /**
   * Signs cookies that carry more than a session, such as flash messages; the same in every process of the
   * installation.
   */
  cookieKey: string
  limits: LoginLimits
  devices: DeviceCookies
  timeZone: string
  /** Runs what would take long in the thread that answers requests. */
  threads: ThreadPool
  /** The directory of the files that are kept as evidence. */
  filesDirectory: string
  /** The directory of the sample data that the release contains. */
  sampleDirectory: string
  /** The directory of the programs that verify an export. */
  verifierDirectory: string
}
