import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { importFiles } from './bulk/import-files.server'
import { exportOverlaps } from '../review/queries/overlaps/export-overlaps.server'
import { fillEmptyGazetteer } from './places/load-gazetteer.server'
import { parseManifest } from './manifest/read-manifest'
import { openConnection } from '../../db/connection'
import { shippedGazetteer } from './places/shipped-gazetteer'
import { migrate } from '../../db/migrate'
import { databaseUrl } from '../testing/server'

const directory = 'db/sample'
const rows = parseManifest(readFileSync(join(directory, 'manifest.csv'), 'utf8'))

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testServerUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** All suggestions in a database of this character type when the sample comes in this order, without the ids that depend on the order. */
async function suggestions(ctype: string, order: typeof rows): Promise<string[]> {
  const name = `muqabala_test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype '${ctype}'`)
  const connection = openConnection(databaseUrl(inject('testServerUrl'), name), { name: 'muqabala test', max: 4 })
  try {
    const { db } = connection
    await migrate(db)
    await fillEmptyGazetteer(db, { operator: 'test' }, shippedGazetteer)
    const files = order.map((row) => ({
      name: row.file,
      load: () => ({ name: row.file, bytes: readFileSync(join(directory, 'reports', row.file)), row }),
    }))
    for await (const outcomes of importFiles(db, { operator: 'test' }, files, { timeZone: 'Asia/Damascus', atOnce: 1 }))
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported'])
    return await readSuggestions(db)
  } finally {
    await connection.close()
    await onServer(`drop database if exists ${name} with (force)`)
  }
}

async function readSuggestions(db: ReturnType<typeof openConnection>['db']): Promise<string[]> {
  return (await exportOverlaps(db)).map((overlap) =>
    JSON.stringify(overlap, (name, value: unknown) => (name === 'passage' || name === 'report' ? undefined : value)),
  )
}

test('the same suggestions come whatever the locale of the database and the order of the reports', async () => {
  expect(readdirSync(join(directory, 'reports')).length).toBe(rows.length)
  const turned = [...rows.slice(5).reverse(), ...rows.slice(0, 5)]
  const plain = await suggestions('C', rows)
  expect(plain.length).toBeGreaterThan(0)
  expect(await suggestions('C.UTF-8', turned)).toEqual(plain)
}, 120_000)
