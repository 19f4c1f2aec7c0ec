import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readGazetteerEntries } from '../app/matching/store/gazetteer.server'
import type { Connection } from '../db/connection'
import { generateBulletins } from './generate/bulletins'
import { Archive } from './matching/archive'
import { openBenchServer, type BenchConnection, type BenchServer } from './matching/database'
import { addressesOf } from './pages/addresses'
import { decideSome } from './pages/decisions'
import { serveBench, type Served } from './pages/server'
import { percentile, table } from './timings'

const small = 1_000
const rounds = 15
const warmUps = 3

/**
 * `npm run bench -- pages --size N`: every page's time at the server with a thousand claims and with N, asked for in
 * turn. `--keep DIRECTORY` keeps both databases for the next run, and takes those that an earlier one
 * kept. `--only WORD` asks for the pages with the word in their name.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '100000' },
      keep: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  })
  const size = Number(values.size)
  if (!Number.isSafeInteger(size) || size <= small) throw new Error(`--size takes a whole number above ${small}`)
  const server = await openBenchServer(values.keep)
  try {
    const medians = await ask(await prepare(server, size), values.only)
    const rows = medians.map(([name, [few = NaN, many = NaN]]) => [name, few, many, many / few] as const)
    print(table([['median of the server, ms', `${small} claims`, `${size} claims`, 'ratio'], ...rows]))
    print(`highest ratio: ${Math.max(...rows.map((row) => row[3])).toFixed(2)}`)
  } finally {
    await server.remove()
  }
}

/** The small archive, and the one that grew on from it. */
async function prepare(server: BenchServer, size: number): Promise<BenchConnection[]> {
  const names = [`claims_${small}`, `claims_${size}`] as const
  await server.make(names[0], null, (database) => grow(database, 0, small))
  await server.make(names[1], names[0], (database) => grow(database, small, size))
  return Promise.all(names.map((name) => server.open(name)))
}

async function grow(connection: Connection & { url?: string }, from: number, to: number): Promise<void> {
  const archive = new Archive(connection, generateBulletins(await readGazetteerEntries(connection.db)))
  archive.skip(from)
  await archive.grow(to - from, () => undefined)
  await decideSome(connection.db, Math.round((to - from) / 50))
  // What autovacuum does by itself some minutes later.
  await sql`vacuum analyze`.execute(connection.db)
}

/** Each page's medians, one for each database, which are asked in turn: what else the machine does meets both. */
async function ask(databases: readonly BenchConnection[], only: string): Promise<[name: string, medians: number[]][]> {
  const served: Served[] = []
  try {
    for (const database of databases) served.push(await serveBench(database))
    const addresses = await Promise.all(databases.map(({ db }) => addressesOf(db)))
    const pages = (addresses[0] ?? [])
      .map(([name], at) => ({ name, of: addresses.map((list) => list[at]?.[1] ?? '') }))
      .filter(({ name }) => name.includes(only))
    const medians: [string, number[]][] = []
    for (const { name, of } of pages) {
      const times = served.map((): number[] => [])
      for (let round = 0; round < warmUps + rounds; round += 1) {
        for (const [at, server] of served.entries()) {
          const took = await server.time(of[at] ?? '')
          if (round >= warmUps) times[at]?.push(took)
        }
      }
      medians.push([name, times.map((each) => percentile(each, 0.5))])
    }
    return medians
  } finally {
    for (const server of served) await server.close()
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
