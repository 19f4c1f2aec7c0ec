import { sql, type Kysely } from 'kysely'
import { lookUps, type Asking } from '../../app/matching/store/candidates.server'
import { dayNumber } from '../../app/matching/blocking/key-days'
import { blockingKeys } from '../../app/matching/blocking/blocking-keys'
import type { ContextPlace } from '../../app/matching/features/context'
import type { Facts } from '../../app/text/facts/types'
import type { DB } from '../../db/schema'
import type { KnownOverlap, Place } from './archive'
import { percentile, timed } from '../timings'

/** A stored passage with those that are known to report the same. */
export interface Probe {
  id: number
  report: number
  text: string
  publishedDay: string | null
  facts: Facts
  context: ContextPlace[]
  terms: string[]
  known: Set<number>
  /** The earlier line stands in a report of another day. */
  dayApart: boolean
}

export interface Lookup {
  name: string
  queries: number
  p50: number
  p95: number
  /** Share of the known overlaps found. */
  recall: number
  /** Passages found for one, on average. */
  found: number
}

/** So many of the known overlaps, taken evenly over the archive, as stored passages. */
export async function readProbes(db: Kysely<DB>, overlaps: readonly KnownOverlap[], count: number): Promise<Probe[]> {
  const step = Math.max(1, overlaps.length / count)
  const probes: Probe[] = []
  for (let at = 0; at < overlaps.length && probes.length < count; at += step) {
    const { copy, original } = overlaps[Math.floor(at)] as KnownOverlap
    const [asking] = await passagesAt(db, copy)
    const known = await passagesAt(db, original)
    if (asking)
      probes.push({
        ...asking,
        known: new Set(known.map((passage) => passage.id)),
        dayApart: known.some(({ publishedDay }) => publishedDay !== asking.publishedDay),
      })
  }
  return probes
}

async function passagesAt(db: Kysely<DB>, { file, start, end }: Place): Promise<Omit<Probe, 'known' | 'dayApart'>[]> {
  const rows = await db
    .selectFrom('record.original as o')
    .innerJoin('record.report as r', 'r.original_id', 'o.id')
    .innerJoin('record.passage as p', 'p.report_id', 'r.id')
    .innerJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select([
      'p.id',
      'r.id as report',
      'r.text',
      'p.start_offset',
      'p.end_offset',
      'r.published_day as publishedDay',
      'f.facts',
      'f.context',
      'f.terms',
    ])
    .where('o.file_name', '=', file)
    .where('p.start_offset', '<', end)
    .where('p.end_offset', '>', start)
    .orderBy('p.start_offset')
    .execute()
  return rows.map(({ text, start_offset, end_offset, facts, context, ...row }) => ({
    ...row,
    text: text.slice(start_offset, end_offset),
    facts: facts as Facts,
    context: context as ContextPlace[],
  }))
}

/** Our own look-up: making the keys of a passage and finding all that share one. */
export async function measureKeys(db: Kysely<DB>, probes: readonly Probe[]): Promise<Lookup> {
  return measure('keys of Muqabala', probes, async (probe) => {
    const { id, report, publishedDay, terms, facts, context } = probe
    const asking: Asking = {
      id,
      report,
      publishedDay,
      keys: blockingKeys({ terms, facts, context, day: dayNumber(publishedDay) }),
    }
    const [lookUp] = await lookUps(db, [asking])
    const pairs = (await lookUp?.find()) ?? []
    return pairs.map(([one, other]) => (one === id ? other : one))
  })
}

/** Runs every probe, one after another, after a tenth of them to warm up. */
export async function measure(
  name: string,
  probes: readonly Probe[],
  find: (probe: Probe) => Promise<number[]>,
): Promise<Lookup> {
  for (const probe of probes.slice(0, Math.ceil(probes.length / 10))) await find(probe)
  const times: number[] = []
  let hits = 0
  let found = 0
  for (const probe of probes) {
    const { took, result } = await timed(() => find(probe))
    times.push(took)
    found += result.length
    if (result.some((id) => probe.known.has(id))) hits += 1
  }
  return {
    name,
    queries: probes.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    recall: hits / probes.length,
    found: found / probes.length,
  }
}

/** The share of the known overlaps that a reviewer meets: suggested as a pair, or lying in one event group. */
export async function metShare(db: Kysely<DB>, probes: readonly Probe[]): Promise<number> {
  let hits = 0
  for (const { id, known } of probes) {
    const { rows } = await sql<{ other: number }>`
      select right_passage_id as other from derived.overlap where left_passage_id = ${id} union all
      select left_passage_id from derived.overlap where right_passage_id = ${id} union all
      select mate.passage_id from derived.event_member own join derived.event_member mate on mate.event_id = own.event_id where own.passage_id = ${id}`.execute(
      db,
    )
    if (rows.some(({ other }) => known.has(other))) hits += 1
  }
  return hits / probes.length
}
