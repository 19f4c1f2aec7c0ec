import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { exportKinds } from '../app/exchange/exports/export-kinds'
import { readGazetteerEntries } from '../app/matching/store/gazetteer.server'
import type { Connection } from '../db/connection'
import { benchBackup } from './exchange/backups'
import { decideClaims } from './exchange/decide-claims'
import { benchExport, exportsHead } from './exchange/exports'
import { mostMemory } from './exchange/most-memory'
import { multiplyDesk } from './exchange/multiply'
import { benchRequests } from './exchange/requests'
import { generateBulletins } from './generate/bulletins'
import { Archive } from './matching/archive'
import { openBenchServer, type BenchConnection } from './matching/database'
import { decideSome } from './pages/decisions'

/**
 * `npm run bench -- exchange [--size N] [--rows N]`: rows a second of each export beside `COPY … TO` of its table, requests a second of
 * the interface for programs beside `/healthz`, backup and restore in MB a second of the stored rows beside a plain copy of the file, and
 * the most memory of the process meanwhile, each line as soon as it is measured. N claims are stored as they come in (2,000); with
 * `--rows` copies of them fill the desk up to so many passages. `--keep DIRECTORY` keeps the database; `--only exports|requests|backup` and `--kinds KIND,…` measure a part.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '2000' },
      rows: { type: 'string' },
      keep: { type: 'string' },
      only: { type: 'string' },
      kinds: { type: 'string', default: exportKinds.join() },
    },
  })
  const [size, rows] = [Number(values.size), Number(values.rows ?? values.size)]
  if (!Number.isSafeInteger(size) || size < 100) throw new Error('--size takes a whole number of claims from 100 on')
  if (!Number.isSafeInteger(rows) || rows < size)
    throw new Error('--rows takes a whole number of passages from --size on')
  const server = await openBenchServer(values.keep)
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-bench-exchange-'))
  const name = `exchange_${size}_${rows}`
  try {
    await server.make(name, null, (database) => grow(database, size, rows))
    const database = await server.open(name)
    const { only } = values
    if (!only || only === 'exports') await benchExports(database, values.kinds.split(','))
    if (!only || only === 'requests') print(await benchRequests(database))
    if (!only || only === 'backup') print(await benchBackup(server, database, directory))
  } finally {
    await rm(directory, { recursive: true })
    await server.remove()
  }
}

async function grow(connection: Connection, size: number, rows: number): Promise<void> {
  const archive = new Archive(connection, generateBulletins(await readGazetteerEntries(connection.db)))
  await archive.grow(size, () => undefined)
  await decideSome(connection.db, Math.round(size / 5))
  await decideClaims(connection.db, Math.round(size / 2))
  if (rows > size) await multiplyDesk(connection, rows)
  await sql`vacuum analyze`.execute(connection.db)
}

async function benchExports(database: BenchConnection, kinds: readonly string[]): Promise<void> {
  const width = [12, ...exportsHead.slice(1).map((name) => Math.max(name.length, 9))]
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padStart(width[at] ?? 0)).join('  ')
  print(line(exportsHead))
  for (const kind of exportKinds.filter((one) => kinds.includes(one))) {
    const { megabytes, result } = await mostMemory(() => benchExport(database, kind))
    print(
      line([
        ...result.map((cell) => (typeof cell === 'number' ? Math.round(cell).toLocaleString('en') : cell)),
        `${megabytes} MB`,
      ]),
    )
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
