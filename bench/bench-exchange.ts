import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { to as copyTo } from 'pg-copy-streams'
import { openBackup } from '../app/exchange/backup/open-backup.server'
import { restoreBackup } from '../app/exchange/backup/restore-backup.server'
import { writeBackup } from '../app/exchange/backup/write-backup.server'
import { exportData } from '../app/exchange/exports/export-data.server'
import { exportKinds, type ExportFormat, type ExportKind } from '../app/exchange/exports/export-kinds'
import { readGazetteerEntries } from '../app/matching/store/gazetteer.server'
import type { Connection } from '../db/connection'
import { benchRequests } from './exchange/requests'
import { generateBulletins } from './generate/bulletins'
import { Archive } from './matching/archive'
import { openBenchServer, type BenchConnection, type BenchServer } from './matching/database'
import { decideSome } from './pages/decisions'
import { table, timed } from './timings'

const formats: readonly ExportFormat[] = ['csv', 'jsonl', 'xlsx']

/**
 * `npm run bench -- exchange --size N`: rows a second of each export beside `COPY … TO` of its table, the most memory of the process,
 * requests a second of the interface for programs beside `/healthz`, and backup and restore in MB a second of the stored rows beside a plain copy of the file. `--keep DIRECTORY` keeps the database.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { size: { type: 'string', default: '20000' }, keep: { type: 'string' } },
  })
  const size = Number(values.size)
  if (!Number.isSafeInteger(size) || size < 100) throw new Error('--size takes a whole number of claims from 100 on')
  const server = await openBenchServer(values.keep)
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-bench-exchange-'))
  try {
    await server.make(`exchange_${size}`, null, (database) => grow(database, size))
    const database = await server.open(`exchange_${size}`)
    await benchExports(database)
    print(await benchRequests(database))
    await benchBackup(server, database, directory)
  } finally {
    await rm(directory, { recursive: true })
    await server.remove()
  }
}

async function grow(connection: Connection, size: number): Promise<void> {
  const archive = new Archive(connection, generateBulletins(await readGazetteerEntries(connection.db)))
  await archive.grow(size, () => undefined)
  await decideSome(connection.db, Math.round(size / 50))
  await sql`vacuum analyze`.execute(connection.db)
}

/** The table that a plain COPY of the same rows reads. */
const tables: Record<ExportKind, string> = {
  reports: 'record.report',
  passages: 'record.passage',
  claims: 'derived.claim_state',
  judgements: 'record.judgement',
  verdicts: 'record.verdict',
  evidence: 'record.evidence',
  sources: 'record.source',
  fields: 'derived.passage_facts',
}

async function benchExports({ db, pool }: BenchConnection): Promise<void> {
  const rows: (string | number)[][] = []
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  for (const kind of exportKinds) {
    let count = 0
    const rates: number[] = []
    for (const format of formats) {
      const announce = (counted: number) => Promise.resolve((count = counted))
      const asked = { kind, format, search: '', viewer: null }
      const { took } = await timed(() => exportData(db, asked, nowhere(), announce))
      rates.push(count / (took / 1000))
    }
    rows.push([kind, count, ...rates, await copyRate(pool, tables[kind])])
  }
  clearInterval(watch)
  print(table([['rows a second', 'rows', ...formats, 'COPY … TO'], ...rows]))
  print(`most memory of the process: ${Math.round(most / 1e6)} MB`)
}

async function copyRate(pool: BenchConnection['pool'], name: string): Promise<number> {
  const client = await pool.connect()
  try {
    const copy = client.query(copyTo(`copy ${name} to stdout`))
    const { took } = await timed(() => pipeline(copy, nowhere()))
    return copy.rowCount / (took / 1000)
  } finally {
    client.release()
  }
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

async function benchBackup(server: BenchServer, database: BenchConnection, directory: string): Promise<void> {
  const path = join(directory, 'desk.backup')
  const filesDirectory = join(directory, 'files')
  const { took, result } = await timed(() => writeBackup(database.pool, { path, filesDirectory }))
  const stored = result.manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0)
  const copied = await timed(() => copyFile(path, `${path}.copy`))
  await server.make('exchange_restored', null, () => Promise.resolve())
  const empty = await server.open('exchange_restored')
  const backup = await openBackup(path)
  const restored = await timed(() => restoreBackup(empty, backup, filesDirectory))
  backup.close()
  const packed = (await stat(path)).size
  const rate = (bytes: number, milliseconds: number) => bytes / 1e6 / (milliseconds / 1000)
  print(
    table([
      ['', 'seconds', 'MB a second'],
      [`backup of ${Math.round(stored / 1e6)} MB of rows`, took / 1000, rate(stored, took)],
      ['restore of the same', restored.took / 1000, rate(stored, restored.took)],
      [`plain copy of the file of ${Math.round(packed / 1e6)} MB`, copied.took / 1000, rate(packed, copied.took)],
    ]),
  )
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
