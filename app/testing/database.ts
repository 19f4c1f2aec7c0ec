import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { runAction, type ActionTransaction } from '../audit/action/action.server'
import type { ActionKind } from '../audit/action/kinds'
import { appRoleUrl, prepareAppRole } from '../../db/app-role'
import { openConnection, type Connection } from '../../db/connection'
import { prepareJobQueue } from '../../db/job-queue'
import { migrate } from '../../db/migrate'
import { databaseUrl } from './server'

export interface TestDatabase {
  /** As the command line and the migrations connect. */
  owner: Connection
  /** As the web process connects. */
  app: Connection
  ownerUrl: string
  appUrl: string
  /** Runs one action as an operator. */
  act<T>(work: (tx: ActionTransaction) => Promise<T>, kind?: ActionKind): Promise<T>
  close(): Promise<void>
}

/** A database of its own, cloned from the migrated template; the caller closes it. */
export function cloneDatabase(): Promise<TestDatabase> {
  return makeDatabase(inject('testTemplate'))
}

/** A database of its own with the schema alone, whose first action is the test's; the caller closes it. */
export function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase('template0')
}

/** Like `emptyDatabase`, with the schema as it was after the migration `upTo`; `app` is the owner, since privileges are given on the whole schema. */
export function databaseBefore(upTo: string): Promise<TestDatabase> {
  return makeDatabase('template0', upTo)
}

async function makeDatabase(template: string, upTo?: string): Promise<TestDatabase> {
  const server = inject('testServerUrl')
  const name = `muqabala_test_${randomBytes(6).toString('hex')}`
  // Files are copied in half the time that a copy through the log takes, where nothing waits for the disk.
  await onServer(server, `create database ${name} template ${template} strategy file_copy`)
  const ownerUrl = databaseUrl(server, name)
  const owner = openConnection(ownerUrl, { name: 'muqabala test owner', max: 6 })
  if (template === 'template0') await migrate(owner.db, upTo)
  if (template === 'template0' && upTo === undefined) {
    await prepareJobQueue(ownerUrl)
    await prepareAppRole(owner.db, ownerUrl)
  }
  const appUrl = upTo === undefined ? appRoleUrl(ownerUrl) : ownerUrl
  const app = openConnection(appUrl, { name: 'muqabala test', max: 6 })
  return {
    owner,
    app,
    ownerUrl,
    appUrl,
    act: (work, kind = 'import-report') => runAction(owner.db, { actor: { operator: 'test' }, kind }, work),
    async close() {
      await app.close()
      await owner.close()
      await onServer(server, `drop database if exists ${name} with (force)`)
    },
  }
}

/** Like `cloneDatabase`, closed when the running test ends. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await cloneDatabase()
  onTestFinished(() => database.close())
  return database
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
