import pg from 'pg'
import { prepareAppRole } from './app-role'
import { openConnection } from './connection'
import { acquireEmbeddedServer } from './embedded/server'
import { migrate, recordMigrations } from './migrate'
import type { Settings } from './settings'
import { SetupError } from './setup-error'

export interface Database {
  /** Address of the owner, for migrations and the command line. */
  ownerUrl: string
  /** Address of the web process's role. */
  appUrl: string
  /** What the web process seals its sessions with; its database role cannot read it. */
  sessionKey: string
  /** Names of the migrations that ran now. */
  migrated: string[]
  release(): Promise<void>
}

const oldestServer = 150_000

/** Finds or starts PostgreSQL, brings it to this schema and returns its addresses. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl) return prepare(settings.databaseUrl, settings, () => Promise.resolve())
  const server = await acquireEmbeddedServer(settings.dataDirectory)
  try {
    await createDatabase(server.url('postgres'), 'muqabala')
    return await prepare(server.url('muqabala'), settings, () => server.release())
  } catch (error) {
    await server.release()
    throw error
  }
}

async function prepare(ownerUrl: string, settings: Settings, release: () => Promise<void>): Promise<Database> {
  await checkServer(ownerUrl)
  const owner = openConnection(ownerUrl, { name: 'muqabala migration', max: 2 })
  try {
    const migrated = await migrate(owner.db)
    await recordMigrations(owner.db)
    const appUrl = await prepareAppRole(owner.db, ownerUrl, settings.databaseAppUrl)
    const { key: sessionKey } = await owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
    return { ownerUrl, appUrl, sessionKey, migrated, release }
  } finally {
    await owner.close()
  }
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
    throw new SetupError(`PostgreSQL at ${place} cannot be reached (${cause.message || cause.code}): check DATABASE_URL and that the server runs.`)
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
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`)
  } catch (error) {
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}
