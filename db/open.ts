import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { prepareAppRole } from './app-role'
import { isConnectionLost } from './connection-lost'
import { openConnection, type Connection } from './connection'
import { acquireEmbeddedServer } from './embedded/server'
import { prepareJobQueue } from './job-queue'
import { migrate } from './migrate'
import { withPreparationLock } from './preparation-lock'
import type { Settings } from './settings'
import { SetupError } from './setup-error'

export interface Database {
  /** Address of the owner, for migrations and the command line. What lives long asks for it at each new connection. */
  readonly ownerUrl: string
  /** Address of the web process's role; likewise. */
  readonly appUrl: string
  /** What the web process seals its sessions with; its database role cannot read it. */
  sessionKey: string
  /** Names of the migrations that ran now. */
  migrated: string[]
  /** What was wrong with the privileges of the web process's role, and was set right now. */
  corrected: string[]
  release(): Promise<void>
}

const oldestServer = 150_000

/** Runs as the owner after migrating, before anybody uses the database: records the migrations in the trail, loads what ships with the release. */
type Fill = (owner: Connection) => Promise<void>

/** Finds or starts PostgreSQL, brings it to this schema and returns its addresses. */
export async function openDatabase(settings: Settings, fill: Fill): Promise<Database> {
  const { databaseUrl } = settings
  if (databaseUrl) return prepare({ url: () => databaseUrl, release: () => Promise.resolve() }, settings, fill)
  const server = await acquireEmbeddedServer(settings.dataDirectory)
  try {
    return await againWhenLost(async () => {
      await createDatabase(server.url('postgres'), 'muqabala')
      return prepare({ url: () => server.url('muqabala'), release: () => server.release() }, settings, fill)
    })
  } catch (error) {
    await server.release()
    throw error
  }
}

/** The server may be killed while this process starts: its lease starts it again, and every step of a start can be repeated. */
async function againWhenLost<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isConnectionLost(error) || Date.now() > deadline) throw error
      await wait(250)
    }
  }
}

interface Server {
  url(): string
  release(): Promise<void>
}

async function prepare({ url, release }: Server, settings: Settings, fill: Fill): Promise<Database> {
  await checkServer(url())
  return withPreparationLock(url(), () => bringUpToDate({ url, release }, settings, fill)).catch((error: unknown) => {
    throw withAdvice(error)
  })
}

function withAdvice(error: unknown): unknown {
  const { code } = error as { code?: string }
  if (code === '25006')
    return new SetupError(
      'The database takes no writes: it is a standby, or default_transaction_read_only is on. Point DATABASE_URL at the primary, or make it writable.',
      { cause: error },
    )
  if (code === '53100')
    return new SetupError(
      'The disk of the database is full: make room there, and delete nothing inside its data directory.',
      { cause: error },
    )
  return error
}

async function bringUpToDate({ url, release }: Server, settings: Settings, fill: Fill): Promise<Database> {
  const owner = openConnection(url, { name: 'muqabala migration', max: 2 })
  try {
    const migrated = await migrate(owner.db)
    await prepareJobQueue(url())
    const { url: first, corrected } = await prepareAppRole(owner.db, url(), settings.databaseAppUrl)
    const { key: sessionKey } = await owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
    await fill(owner)
    return {
      get ownerUrl() {
        return url()
      },
      get appUrl() {
        return settings.databaseAppUrl ? first : onSameServer(first, url())
      },
      sessionKey,
      migrated,
      // Migrations bring tables that nobody may use yet.
      corrected: migrated.length === 0 ? corrected : [],
      release,
    }
  } finally {
    await owner.close()
  }
}

function onSameServer(address: string, other: string): string {
  const url = new URL(address)
  url.host = new URL(other).host
  return url.href
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  const place = `${new URL(url).host}${new URL(url).pathname}`
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; name: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
    )
    if ((rows[0]?.version ?? 0) < oldestServer) {
      throw new SetupError(`PostgreSQL at ${place} is ${rows[0]?.name}: Muqabala needs 15 or newer.`)
    }
  } catch (error) {
    if (error instanceof SetupError) throw error
    const cause = error as NodeJS.ErrnoException
    throw new SetupError(
      `PostgreSQL at ${place} cannot be reached (${cause.message || cause.code}): check DATABASE_URL and that the server runs.`,
      { cause },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Makes `name` on the server of `url` where it does not exist yet. */
export async function createDatabase(url: string, name: string, template = 'template0'): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0)
      await client.query(
        `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
      )
  } catch (error) {
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}
