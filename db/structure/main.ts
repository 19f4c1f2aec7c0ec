import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareAppRole } from '../app-role'
import { openConnection } from '../connection'
import { acquireEmbeddedServer } from '../embedded/server'
import { migrate } from '../migrate'
import { createDatabase } from '../open'
import { printFunctionHashes, readFunctionHashes } from './function-hashes'
import { printStructure } from './print-structure'

const hashesFile = join(import.meta.dirname, '..', 'function-hashes.ts')
const file = join(import.meta.dirname, '..', 'structure.sql')

/** Migrates a database made for this alone, on the server of DATABASE_URL or on that of the tests, and writes its structure. */
async function writeStructure(): Promise<void> {
  const given = process.env.DATABASE_URL
  const embedded = given ? undefined : await acquireEmbeddedServer(join(process.cwd(), '.cache', 'test-data'))
  const server = given ?? embedded?.url('postgres') ?? ''
  const name = `muqabala_structure_${randomBytes(6).toString('hex')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  try {
    await createDatabase(server, name)
    const owner = openConnection(url.href, { name: 'muqabala structure', max: 2 })
    try {
      await migrate(owner.db)
      const { url: appUrl } = await prepareAppRole(owner.db, url.href)
      writeFileSync(hashesFile, printFunctionHashes(await readFunctionHashes(owner.db)))
      writeFileSync(file, await owner.db.transaction().execute((tx) => printStructure(tx, new URL(appUrl).username)))
    } finally {
      await owner.close()
      await dropDatabase(server, name)
    }
  } finally {
    await embedded?.release()
  }
}

async function dropDatabase(server: string, name: string): Promise<void> {
  const connection = openConnection(server, { name: 'muqabala structure', max: 1 })
  try {
    await connection.pool.query(`drop database if exists ${name} with (force)`)
  } finally {
    await connection.close()
  }
}

await writeStructure()
