import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readGazetteerEntries } from '../../app/matching/gazetteer.server'
import { generateBulletins } from './generate-bulletins'
import { Archive } from './matching-archive'
import { openBenchDatabase, type BenchDatabase } from './matching-database'
import { addressesOf } from './pages-addresses'
import { decideSome } from './pages-decisions'
import { serveBench, type Served } from './pages-server'
import { percentile, table } from './timings'

const small = 1_000
const rounds = 15
const warmUps = 3

/** `npm run bench -- pages --size N`: every page's time at the server with a thousand claims and with N, in one run. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { size: { type: 'string', default: '100000' } } })
  const size = Number(values.size)
  if (!Number.isSafeInteger(size) || size <= small) throw new Error(`--size takes a whole number above ${small}`)
  const database = await openBenchDatabase()
  const served = await serveBench(database)
  try {
    const archive = new Archive(database, generateBulletins(await readGazetteerEntries(database.db)))
    const few = await growAndAsk(archive, database, served, small)
    const many = await growAndAsk(archive, database, served, size - small)
    const rows = [...few].map(([name, before]) => [name, before, many.get(name) ?? NaN, (many.get(name) ?? NaN) / before] as const)
    print(table([['median of the server, ms', `${small} claims`, `${size} claims`, 'ratio'], ...rows]))
    print(`highest ratio: ${Math.max(...rows.map((row) => row[3])).toFixed(2)}`)
  } finally {
    await served.close()
    await database.remove()
  }
}

async function growAndAsk(archive: Archive, { db }: BenchDatabase, served: Served, lines: number): Promise<Map<string, number>> {
  await archive.grow(lines, () => undefined)
  await decideSome(db, Math.round(lines / 50))
  // What autovacuum does by itself some minutes later.
  await sql`vacuum analyze`.execute(db)
  const medians = new Map<string, number>()
  for (const [name, address] of await addressesOf(db)) {
    const times: number[] = []
    for (let round = 0; round < warmUps + rounds; round += 1) {
      const took = await served.time(address)
      if (round >= warmUps) times.push(took)
    }
    medians.set(name, percentile(times, 0.5))
  }
  return medians
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
