import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { fillEmptyGazetteer } from '../intake/places/load-gazetteer.server'
import { prepareAppRole } from '../../db/app-role'
import { openConnection } from '../../db/connection'
import type { EmbeddedServer } from '../../db/embedded/server'
import { shippedGazetteer } from '../intake/places/shipped-gazetteer'
import { prepareJobQueue } from '../../db/job-queue'
import { migrate } from '../../db/migrate'
import { createDatabase } from '../../db/open'
import { keepTemporaryFilesInMemory } from './memory-folder'
import { startTestServer } from './test-server'

declare module 'vitest' {
  interface ProvidedContext {
    testServerUrl: string
    testTemplate: string
  }
}

let embedded: EmbeddedServer | undefined
let removeTemporaryFiles: () => void = () => undefined

/**
 * Starts (or joins) the tests' own server and makes one migrated template
 * database per state of the schema; each test file clones it.
 */
export async function setup(project: TestProject): Promise<void> {
  removeTemporaryFiles = keepTemporaryFilesInMemory()
  const given = process.env.DATABASE_URL
  if (!given) embedded = await startTestServer('test-data')
  const server = given ?? embedded?.url('postgres') ?? ''
  const template = `muqabala_template_${schemaHash()}`
  await makeTemplate(server, template)
  project.provide('testServerUrl', server)
  project.provide('testTemplate', template)
}

export async function teardown(): Promise<void> {
  await embedded?.release()
  removeTemporaryFiles()
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function makeTemplate(server: string, name: string): Promise<void> {
  await createDatabase(server, name)
  const url = databaseUrl(server, name)
  const owner = openConnection(url, { name: 'muqabala test template', max: 2 })
  try {
    await migrate(owner.db)
    await prepareJobQueue(url)
    await prepareAppRole(owner.db, url)
    await fillEmptyGazetteer(owner.db, { operator: 'test' }, shippedGazetteer)
  } finally {
    await owner.close()
  }
}

function schemaHash(): string {
  const directory = join(process.cwd(), 'db')
  const migrations = readdirSync(join(directory, 'migrations'), { recursive: true, encoding: 'utf8' })
  const files = [
    ...migrations.filter((name) => name.endsWith('.ts')).map((name) => join('migrations', name)),
    'privileges.ts',
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(readFileSync(join(directory, file)))
  return hash.digest('hex').slice(0, 12)
}
