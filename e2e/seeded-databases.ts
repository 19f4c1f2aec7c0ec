import pg from 'pg'
import { keepTemporaryFilesInMemory } from '../app/testing/memory-folder'
import { startTestServer } from '../app/testing/test-server'
import { password, runCommand } from './command'
import { names, roles, type Role } from './people'

/** What a database can have in it before a test begins: people alone, or people and the sample reports. */
export const seeds = ['people', 'sample'] as const

/**
 * Makes one database for each seed, through the real command line, on the tests' own server or that of DATABASE_URL;
 * every installation of the tests is a copy of one, which takes a fraction of making it.
 */
export default async function makeSeededDatabases(): Promise<() => Promise<void>> {
  const removeTemporaryFiles = keepTemporaryFilesInMemory()
  const given = process.env.DATABASE_URL
  const embedded = given ? undefined : await startTestServer('e2e-data')
  const server = given ?? embedded?.url('postgres') ?? ''
  process.env.MUQABALA_E2E_SERVER = server
  await copyDatabase('template0', seededDatabase('people'))
  // The first makes the tables.
  const [first, ...others] = roles
  await addPerson(first)
  await Promise.all(others.map(addPerson))
  await copyDatabase(seededDatabase('people'), seededDatabase('sample'))
  await command('sample', 'sample', 'load')
  return async () => {
    for (const seed of seeds) await dropDatabase(seededDatabase(seed))
    await embedded?.release()
    removeTemporaryFiles()
  }
}

function addPerson(role: Role): Promise<void> {
  return command('people', 'user', 'add', role, '--role', role, '--name', names[role])
}

async function command(seed: (typeof seeds)[number], ...args: string[]): Promise<void> {
  const { code, errors } = await runCommand(args, {
    ...process.env,
    MUQABALA_PASSWORD: password,
    DATABASE_URL: databaseAddress(seededDatabase(seed)),
  })
  if (code !== 0) throw new Error(`muqabala ${args.join(' ')}: ${errors}`)
}

export function seededDatabase(seed: (typeof seeds)[number]): string {
  return `muqabala_e2e_${seed}`
}

/** Address of a database on the tests' server. */
export function databaseAddress(name: string): string {
  const url = new URL(process.env.MUQABALA_E2E_SERVER ?? '')
  url.pathname = `/${name}`
  return url.href
}

export async function copyDatabase(template: string, name: string): Promise<void> {
  await dropDatabase(name)
  await onServer(`create database ${name} template ${template} strategy file_copy`)
}

export function dropDatabase(name: string): Promise<void> {
  return onServer(`drop database if exists ${name} with (force)`)
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseAddress('postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
