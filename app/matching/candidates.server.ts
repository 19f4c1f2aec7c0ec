import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import { arrayLiteral } from './json-rows'
import { askedKeys, dayNumber, spanOf, storedKeys, type AskedKey, type StoredDays } from './key-days'
import type { PassageKeys } from './keys'

/** A passage that looks for its like. */
export interface Asking {
  id: number
  report: number
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  keys: PassageKeys
}

/**
 * Pairs of an asking passage and a stored one, or another asking one, that meet: lower id first, each once. Reports of
 * neighbouring days, or of a day unknown, meet by any shared key; those further apart by the keys of copies alone.
 * Whether two passages meet depends on the two, whatever else is stored and whoever asks. The keys of those that ask need
 * not be stored yet, their reports must be.
 */
export async function candidatePairs(db: ReadDatabase, asking: readonly Asking[]): Promise<[number, number][]> {
  if (asking.length === 0) return []
  const stored = await storedDays(db, asking)
  const asked = asking.map((one) => ({ ...one, keys: askedKeys(one.keys, one.publishedDay, stored) }))
  // The inner select looks each key up in the index by itself, whatever the statistics say of a table that is growing.
  const { rows } = await sql<{ one: number; others: string }>`
    select a.id as one, array_agg(distinct b.passage_id)::text as others
      from unnest(${column(asked, (_, asks) => asks.key)}::bigint[], ${column(asked, (_, asks) => asks.from)}::int[], ${column(asked, (_, asks) => asks.to)}::int[], ${column(asked, (id) => id)}::int[]) as a(key, first_day, last_day, id)
     cross join lateral (select k.passage_id from derived.passage_key k where k.key = a.key and k.day between a.first_day and a.last_day offset 0) b
     group by a.id`.execute(db)
  const pairs = pairsAmong(asking, asked)
  const asks = new Set(asking.map(({ id }) => id))
  for (const { one, others } of rows) {
    for (const each of others.slice(1, -1).split(',')) {
      const other = Number(each)
      if (!asks.has(other)) pairs.push(other < one ? [other, one] : [one, other])
    }
  }
  return pairs
}

interface Asked {
  id: number
  report: number
  keys: readonly AskedKey[]
}

/** Those that meet among the asking ones; passages of one report do not. */
function pairsAmong(asking: readonly Asking[], asked: readonly Asked[]): [number, number][] {
  const holders = new Map<number, { id: number; report: number; day: number }[]>()
  for (const { id, report, keys, publishedDay } of asking) {
    for (const { key, day } of storedKeys(keys, publishedDay)) {
      const held = holders.get(key)
      if (held) held.push({ id, report, day })
      else holders.set(key, [{ id, report, day }])
    }
  }
  return asked.flatMap(({ id, report, keys }) => {
    const met = new Set<number>()
    for (const { key, from, to } of keys) {
      for (const other of holders.get(key) ?? []) if (other.id < id && other.report !== report && other.day >= from && other.day <= to) met.add(other.id)
    }
    return [...met].map((other): [number, number] => [other, id])
  })
}

function column(asked: readonly { id: number; keys: readonly AskedKey[] }[], value: (id: number, asks: AskedKey) => number): string {
  const values: number[] = []
  for (const { id, keys } of asked) for (const asks of keys) values.push(value(id, asks))
  return arrayLiteral(values)
}

async function storedDays(db: ReadDatabase, asking: readonly Asking[]): Promise<StoredDays> {
  const undated = await db.selectFrom('record.report').select('id').where('published_day', 'is', null).limit(1).execute()
  if (asking.every(({ publishedDay }) => publishedDay !== null)) return { undated: undated.length > 0, spans: [] }
  const days = await db.selectFrom('record.report').select('published_day').distinct().where('published_day', 'is not', null).execute()
  return { undated: true, spans: [...new Set(days.map((row) => spanOf(dayNumber(row.published_day) ?? 0)))] }
}
