import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { importFiles } from '../app/intake/bulk/import-files.server'
import { openThreads } from '../app/jobs/open-threads.server'
import { readGazetteerEntries } from '../app/matching/store/gazetteer.server'
import type { GazetteerEntry } from '../app/text/facts/places/gazetteer'
import { generateChannel, generateNames, generateOrdinary, generateSeries, type Message } from './generate/channel'
import { cpuSeconds } from './cpu-seconds'
import { asFile, type KnownOverlap } from './matching/archive'
import { openBenchServer, type BenchConnection } from './matching/database'
import { measureKeys, readProbes } from './matching/lookup'
import { PeakMemory } from './peak-memory'
import { table } from './timings'

const sets = {
  ordinary: generateOrdinary,
  channel: generateChannel,
  series: generateSeries,
  names: generateNames,
} as const
type SetName = keyof typeof sets

/** So many messages are looked up again when all are stored. */
const probed = 500

/** What came of importing one set. */
interface Measured {
  name: SetName
  passages: number
  perSecond: number
  /** Milliseconds of processor time for a passage, here and in the database's server where the system reports it. */
  cpu: { node: number; server: number }
  p95: number
  candidates: number
  suggestions: number
  largestEvent: number
  cards: number
  peak: string
}

/**
 * `npm run bench -- channel [--size N] [--only ordinary|channel|series|names]`: a channel that posts N messages of a few templates,
 * one that posts N of one template for one town on one day, and channels that each name another person in such a template, beside N ordinary messages: import with matching, look-up, what a reviewer would meet.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { size: { type: 'string', default: '4000' }, only: { type: 'string' } },
  })
  const size = Number(values.size)
  if (!Number.isSafeInteger(size) || size < 100) throw new Error('--size takes a whole number from 100 on')
  const names = (Object.keys(sets) as SetName[]).filter((name) => !values.only || name === values.only)
  const server = await openBenchServer()
  try {
    const measured: Measured[] = []
    for (const name of names) {
      await server.make(name, null, () => Promise.resolve())
      measured.push(await measure(name, await server.open(name), size))
    }
    print(measured)
  } finally {
    await server.remove()
  }
}

async function measure(name: SetName, connection: BenchConnection, size: number): Promise<Measured> {
  const { db } = connection
  const messages = firstOf(sets[name], await readGazetteerEntries(db), size)
  const memory = new PeakMemory()
  const before = await cpuSeconds(connection)
  const { passages, seconds } = await importAll(connection, messages)
  const after = await cpuSeconds(connection)
  memory.stop()
  await sql`vacuum analyze`.execute(db)
  const lookUp = await measureKeys(db, await readProbes(db, messages.map(itself), probed))
  return {
    name,
    passages,
    perSecond: passages / seconds,
    cpu: {
      node: ((after.node - before.node) * 1000) / passages,
      server: (((after.server ?? NaN) - (before.server ?? NaN)) * 1000) / passages,
    },
    p95: lookUp.p95,
    candidates: lookUp.found,
    suggestions: await count(connection, sql`select count(*)::int as count from derived.overlap`),
    largestEvent: await count(
      connection,
      sql`select coalesce(max(members), 0)::int as count from derived.event_member`,
    ),
    cards: await count(
      connection,
      sql`select count(*)::int as count from derived.queue_item where kind in ('event', 'overlap')`,
    ),
    peak: memory.told(),
  }
}

function firstOf(generate: (typeof sets)[SetName], places: readonly GazetteerEntry[], size: number): Message[] {
  const messages = generate(places)
  return Array.from({ length: size }, () => messages.next().value)
}

async function importAll(
  { db, url }: BenchConnection,
  messages: readonly Message[],
): Promise<{ passages: number; seconds: number }> {
  const threads = openThreads(() => url)
  const files = messages.map((message, at) => asFile(`${at}.txt`, message.text, message))
  const from = performance.now()
  let reportedAt = from
  let passages = 0
  for await (const batch of importFiles(db, { operator: 'bench' }, files, { timeZone: 'UTC', threads })) {
    for (const outcome of batch) {
      if (outcome.outcome === 'failed') throw new Error(`${outcome.file} was not imported`)
      if (outcome.outcome === 'imported') passages += outcome.passages
    }
    if (performance.now() - reportedAt < 15_000) continue
    reportedAt = performance.now()
    process.stderr.write(`${passages} passages after ${Math.round((reportedAt - from) / 1000)} s\n`)
  }
  const seconds = (performance.now() - from) / 1000
  await threads.close()
  return { passages, seconds }
}

/** A message as a probe: what matters is how long the look-up takes, not what it finds. */
function itself({ text }: Message, at: number): KnownOverlap {
  const place = { file: `${at}.txt`, start: 0, end: text.length }
  return { kind: 'copied', copy: place, original: place }
}

async function count({ db }: BenchConnection, query: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  const { rows } = await query.execute(db)
  return rows[0]?.count ?? 0
}

function print(measured: readonly Measured[]): void {
  const rows = measured.map(({ name, passages, perSecond, cpu, p95, candidates, peak, ...met }) => [
    ...[name, String(passages), perSecond, cpu.node, cpu.server, p95, candidates],
    ...[String(met.suggestions), String(met.largestEvent), String(met.cards), peak],
  ])
  const columns = ['passages', 'a second', 'Node ms each', 'PostgreSQL ms each', 'look-up p95 ms', 'candidates each']
  process.stdout.write(
    `${table([['messages', ...columns, 'suggestions', 'largest event', 'cards', 'peak memory'], ...rows])}\n`,
  )
  const ordinary = measured.find(({ name }) => name === 'ordinary')
  for (const { name, perSecond } of measured)
    if (ordinary && name !== 'ordinary')
      process.stdout.write(`${name} by ordinary, passages a second: ${(perSecond / ordinary.perSecond).toFixed(2)}\n`)
}
