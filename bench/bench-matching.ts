import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readGazetteerEntries } from '../app/matching/store/gazetteer.server'
import type { Connection } from '../db/connection'
import { cpuSeconds } from './cpu-seconds'
import { generateBulletins } from './generate/bulletins'
import { Archive } from './matching/archive'
import { measureBulletin } from './matching/bulletin'
import { openBenchDatabase } from './matching/database'
import { printSizes } from './matching/disk'
import { measureKeys, metShare, readProbes, type Lookup, type Probe } from './matching/lookup'
import { measureFullText, measureTrigrams, prepareRivals } from './matching/rivals'
import { table } from './timings'

/** So many known overlaps are looked up; the database's own ways are slow, so fewer of them. */
const probed = 1_000
const probedByRivals = 60

/** `npm run bench -- matching --size N`: finding, storing and importing over an archive of N generated claims. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { size: { type: 'string', default: '100000' } } })
  const size = Number(values.size)
  if (!Number.isSafeInteger(size) || size < 1_000) throw new Error('--size takes a whole number from 1000 on')
  const database = await openBenchDatabase()
  try {
    await printServer(database)
    const archive = new Archive(database, generateBulletins(await readGazetteerEntries(database.db)))
    const tenth = await growAndLook(archive, Math.round(size / 10), 'a tenth')
    const whole = await growAndLook(archive, size - Math.round(size / 10), 'the whole')
    print(`p95 of the whole by that of a tenth: ${(whole.p95 / tenth.p95).toFixed(2)}`)
    await measureBulletin(archive, print)
    await printSizes(database, print)
    await compare(archive, whole)
  } finally {
    await database.remove()
  }
}

async function growAndLook(archive: Archive, lines: number, name: string): Promise<Lookup> {
  const { db } = archive.connection
  const before = await cpuSeconds(archive.connection)
  const done = await archive.grow(lines, progressReporter(lines))
  const after = await cpuSeconds(archive.connection)
  const peak = process.resourceUsage().maxRSS / 1024
  print(
    `\nimported with matching: ${done.passages} passages in ${done.bulletins} bulletins, ${done.seconds.toFixed(1)} s, ${Math.round(done.passages / done.seconds)} passages/s; peak memory of the process ${Math.round(peak)} MB`,
  )
  const each = (from: number | null, to: number | null) =>
    from === null || to === null ? 'unknown' : `${(((to - from) * 1000) / done.passages).toFixed(2)} ms`
  print(
    `processor time for a passage: Node ${each(before.node, after.node)}, PostgreSQL ${each(before.server, after.server)}; load of the machine ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')} on ${availableParallelism()} cores`,
  )
  // What autovacuum does by itself some minutes later.
  for (const name of [
    'derived.passage_key',
    'derived.passage_facts',
    'derived.overlap',
    'record.passage',
    'record.report',
    'record.original',
  ])
    await sql`vacuum analyze ${sql.table(name)}`.execute(db)
  const { rows } = await sql<{ count: string }>`select count(*) from record.passage`.execute(db)
  const probes = await readProbes(db, archive.overlaps, probed)
  const lookup = await measureKeys(db, probes)
  print(
    `look-up over ${name}, ${rows[0]?.count ?? '?'} claims: p50 ${lookup.p50.toFixed(2)} ms, p95 ${lookup.p95.toFixed(2)} ms, recall ${lookup.recall.toFixed(4)} of ${probes.length} known overlaps, ${lookup.found.toFixed(1)} candidates each`,
  )
  await printMet(db, probes)
  return lookup
}

/** Bulletins of one day and of neighbouring days apart: a routine line of another day is no overlap to a reviewer. */
async function printMet(db: Connection['db'], probes: readonly Probe[]): Promise<void> {
  const [sameDay, dayApart] = [false, true].map((apart) => probes.filter((probe) => probe.dayApart === apart))
  const share = async (some: readonly Probe[] = []) => `${(await metShare(db, some)).toFixed(4)} of ${some.length}`
  print(
    `known overlaps suggested or in one event: of one day ${await share(sameDay)}, a day apart ${await share(dayApart)}`,
  )
}

async function compare(archive: Archive, own: Lookup): Promise<void> {
  const { db } = archive.connection
  await prepareRivals(db, note)
  const probes = await readProbes(db, archive.overlaps, probedByRivals)
  const found = [
    await measureTrigrams(db, probes, 0.3),
    await measureTrigrams(db, probes, 0.5),
    await measureFullText(db, probes),
  ]
  print('')
  print(
    table([
      ['look-up on one database', 'queries', 'p50 ms', 'p95 ms', 'recall', 'found', 'times our p50', 'times our p95'],
      ...[own, ...found].map((way) => [
        way.name,
        String(way.queries),
        way.p50,
        way.p95,
        way.recall.toFixed(3),
        way.found,
        way.p50 / own.p50,
        way.p95 / own.p95,
      ]),
    ]),
  )
}

async function printServer({ db }: Connection): Promise<void> {
  const { rows } = await sql<{
    line: string
  }>`select 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit') || ', shared_buffers ' || current_setting('shared_buffers') as line`.execute(
    db,
  )
  print(rows[0]?.line ?? '')
}

function progressReporter(lines: number): (passages: number) => void {
  const from = performance.now()
  let reportedAt = from
  return (passages) => {
    if (performance.now() - reportedAt < 15_000) return
    reportedAt = performance.now()
    note(
      `${passages} of about ${lines} passages, ${Math.round(passages / ((reportedAt - from) / 1000))}/s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    )
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function note(line: string): void {
  process.stderr.write(`${line}\n`)
}
