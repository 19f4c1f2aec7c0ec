import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { importFiles } from '../../app/intake/import-files.server'
import { fillEmptyGazetteer } from '../../app/intake/load-gazetteer.server'
import { parseManifest } from '../../app/intake/manifest.server'
import { openConnection } from '../connection'
import { shippedGazetteer } from '../gazetteer/file'
import { migrate } from '../migrate'
import { databaseUrl } from '../test/server'

const directory = 'db/sample'
const rows = parseManifest(readFileSync(join(directory, 'manifest.csv'), 'utf8'))

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testServerUrl') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
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
    const files = order.map((row) => ({ name: row.file, load: () => ({ name: row.file, bytes: readFileSync(join(directory, 'reports', row.file)), row }) }))
    for await (const outcomes of importFiles(db, { operator: 'test' }, files, { timeZone: 'Asia/Damascus', atOnce: 1, readers: 'here' })) expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported'])
    return (await readSuggestions(db)).sort()
  } finally {
    await connection.close()
    await onServer(`drop database if exists ${name} with (force)`)
  }
}

async function readSuggestions(db: ReturnType<typeof openConnection>['db']): Promise<string[]> {
  const place = (side: 'left' | 'right') => sql`(select r.text_sha256 || ' ' || p.start_offset from record.passage p join record.report r on r.id = p.report_id where p.id = o.${sql.id(`${side}_passage_id`)})`
  const { rows: found } = await sql<{ left: string; right: string; kind: string; score: number; reasons: unknown }>`
    select ${place('left')} as left, ${place('right')} as right, kind, score, reasons from derived.overlap o`.execute(db)
  return found.map(({ left, right, kind, score, reasons }) => JSON.stringify([[left, right].sort(), kind, score, left < right, reasons]))
}

test('the same suggestions come whatever the locale of the database and the order of the reports', async () => {
  expect(readdirSync(join(directory, 'reports')).length).toBe(rows.length)
  const turned = [...rows.slice(5).reverse(), ...rows.slice(0, 5)]
  const [plain, utf8] = [await suggestions('C', rows), await suggestions('C.UTF-8', rows)]
  expect(plain.length).toBeGreaterThan(0)
  expect(utf8).toEqual(plain)
  // A reason names a place or a figure in the words of the side that came first, so between orders its code is compared.
  const sideless = (list: string[]) =>
    list.map((line) => {
      const [places, kind, score, , reasons] = JSON.parse(line) as [string[], string, number, boolean, { for: boolean; code: string }[]]
      return JSON.stringify([places, kind, score, reasons.map((reason) => `${reason.for ? '+' : '-'}${reason.code}`).sort()])
    }).sort()
  expect(sideless(await suggestions('C.UTF-8', turned))).toEqual(sideless(plain))
}, 120_000)
