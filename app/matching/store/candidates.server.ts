import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { bigintArray, intArray, roughOrder } from './array-parameters'
import { MOST_HOLDERS, type DayKey, type IsLeftOut } from '../blocking/crowded-keys'
import { dayNumber, eachAskedKey, eachStoredKey, spanOf, withoutKeys, type StoredDays } from '../blocking/key-days'
import type { BlockingKeys } from '../blocking/blocking-keys'

/** A passage that looks for its like. */
export interface Asking {
  id: number
  report: number
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  keys: BlockingKeys
}

/** A pair of passages that meet, lower id first. */
export type Pair = [number, number]

/** Passages looked up with one statement. */
const atOnce = 250

/** Some of the asking passages, to be looked up together. */
export interface LookUp {
  /** The report whose passages go on in the next part; null where this part ends with its last report. */
  goesOn: number | null
  find: () => Promise<Pair[]>
}

/**
 * Pairs of an asking passage and a stored one, or another asking one, that meet, each once: in parts, to be looked up one
 * after another. The passages of a report stand together in `asking`. Reports of neighbouring days, or of a day unknown, meet
 * by any shared key; those further apart by the keys of copies alone. Whether two passages meet depends on the two and on who holds their keys, whoever asks. The keys of those
 * that ask need not be stored yet, their reports must be. `leaveOut` is asked for keys that too many may hold.
 */
export async function lookUps(
  db: ReadDatabase,
  asking: readonly Asking[],
  leaveOut: LeaveOut = () => Promise.resolve(null),
): Promise<LookUp[]> {
  if (asking.length === 0) return []
  let own = { asking, holders: holdersOf(asking) }
  const [stored, below] = await Promise.all([storedDays(db, asking), firstAsking(db, own.holders.reports)])
  /** Whether some of these held a key that they hold no more. */
  const narrow = async (keys: readonly DayKey[]): Promise<boolean> => {
    const isLeftOut = keys.length === 0 ? null : await leaveOut(keys)
    if (isLeftOut === null) return false
    const narrowed = own.asking.map(({ keys, ...each }) => ({
      ...each,
      keys: withoutKeys(keys, each.publishedDay, (key, day) => isLeftOut(each.id, key, day)),
    }))
    own = { asking: narrowed, holders: holdersOf(narrowed) }
    return true
  }
  const find = async (from: number, isNarrow = false): Promise<Pair[]> => {
    const part = own.asking.slice(from, from + atOnce)
    const asked = keysAsked(part, stored)
    const finding = askStored(db, asked, below, own.holders.most)
    const pairs = pairsAmong(own.holders, asked)
    const found = await finding
    if (!isNarrow && (await narrow(dayKeysOf(part, found.crowded)))) return find(from, true)
    for (const [one, others] of found.others)
      for (const other of others)
        if (!own.holders.reports.has(other)) pairs.push(other < one ? [other, one] : [one, other])
    return pairs
  }
  await narrow(own.holders.crowded)
  return Array.from({ length: Math.ceil(asking.length / atOnce) }, (_, at) => {
    const end = (at + 1) * atOnce
    const last = asking[Math.min(end, asking.length) - 1]?.report ?? null
    return { goesOn: asking[end]?.report === last ? last : null, find: () => find(at * atOnce) }
  })
}

/** Sees to it that none of these keys is held by too many; null where it was so. */
export type LeaveOut = (keys: readonly DayKey[]) => Promise<IsLeftOut | null>

/** The stored passages that each asking one meets, and its keys that more may hold now than are to. */
interface Found {
  others: Map<number, Set<number>>
  crowded: Map<number, Set<number>>
}

async function askStored(
  db: ReadDatabase,
  { key, from, to, id }: AskedColumns,
  below: number,
  most: ReadonlyMap<number, number>,
): Promise<Found> {
  const order = roughOrder(key)
  // The inner select looks each key up in the index by itself, whatever the statistics say of a table that is growing.
  const { rows } = await sql<{ one: number; key: number; others: string }>`
    select a.id as one, a.key::float8 as key, b.others
      from unnest(${bigintArray(key, order)}::bigint[], ${intArray(from, order)}::int[], ${intArray(to, order)}::int[], ${intArray(id, order)}::int[]) as a(key, first_day, last_day, id)
     cross join lateral (
       select array_agg(k.passage_id)::text as others from derived.passage_key k
        where k.key = a.key and k.day between a.first_day and a.last_day and k.passage_id < ${below}) b
     where b.others is not null`.execute(db)
  const found: Found = { others: new Map(), crowded: new Map() }
  for (const { one, key: held, others } of rows) {
    const ids = others.slice(1, -1).split(',')
    const met = found.others.get(one) ?? new Set()
    for (const other of ids) met.add(Number(other))
    found.others.set(one, met)
    if (ids.length + (most.get(one) ?? 1) > MOST_HOLDERS)
      found.crowded.set(one, (found.crowded.get(one) ?? new Set()).add(held))
  }
  return found
}

/** These keys of some passages with the days that they are stored for. */
function dayKeysOf(asking: readonly Asking[], keys: ReadonlyMap<number, ReadonlySet<number>>): DayKey[] {
  const found = new Map<string, DayKey>()
  for (const each of asking) {
    const own = keys.get(each.id)
    if (own === undefined) continue
    eachStoredKey(each.keys, each.publishedDay, (key, day) => {
      if (own.has(key)) found.set(`${key} ${day}`, { key, day })
    })
  }
  return [...found.values()]
}

/** Keys to look up, column by column: a key, its first and last day, the passage that asks. */
interface AskedColumns {
  key: number[]
  from: number[]
  to: number[]
  id: number[]
}

function keysAsked(asking: readonly Asking[], stored: StoredDays): AskedColumns {
  const asked: AskedColumns = { key: [], from: [], to: [], id: [] }
  for (const { id, keys, publishedDay } of asking) {
    eachAskedKey(keys, publishedDay, stored, (key, from, to) => {
      asked.key.push(key)
      asked.from.push(from)
      asked.to.push(to)
      asked.id.push(id)
    })
  }
  return asked
}

/**
 * A number that no stored passage but those that ask has or exceeds. New ones are the last in number but for what another
 * import stored meanwhile: the index then leaves them out by itself, who would each meet themselves by every key.
 */
async function firstAsking(db: ReadDatabase, asking: ReadonlyMap<number, unknown>): Promise<number> {
  let first = beyondAll
  for (const id of asking.keys()) first = Math.min(first, id)
  const rows = await db
    .selectFrom('record.passage')
    .select('id')
    .where('id', '>=', first)
    .orderBy('id')
    .limit(asking.size + 1)
    .execute()
  return rows.every(({ id }) => asking.has(id)) ? first : beyondAll
}

const beyondAll = 2 ** 31 - 1

/** The reports of those that ask, by their ids, and their keys, row by row; `last` is a key's last row, `before` the one before it with the same key, or -1, `most` how many passages have one key of
 * a passage on one day at most, itself among them, where that is more than one, and `crowded` what too many of them hold. */
interface Holders {
  reports: Map<number, number>
  last: Map<number, number>
  before: number[]
  most: Map<number, number>
  crowded: DayKey[]
  ids: number[]
  days: number[]
}

function holdersOf(asking: readonly Asking[]): Holders {
  const holders: Holders = {
    reports: new Map(),
    last: new Map(),
    before: [],
    most: new Map(),
    crowded: [],
    ids: [],
    days: [],
  }
  for (const { id, report, keys, publishedDay } of asking) {
    holders.reports.set(id, report)
    eachStoredKey(keys, publishedDay, (key, day) => {
      holders.before.push(holders.last.get(key) ?? -1)
      holders.last.set(key, holders.ids.push(id) - 1)
      holders.days.push(day)
    })
  }
  countTogether(holders)
  return holders
}

function countTogether({ last, before, ids, days, most, crowded }: Holders): void {
  for (const [key, row] of last) {
    if ((before[row] ?? -1) < 0) continue
    const together = new Map<number, number[]>()
    for (let at = row; at >= 0; at = before[at] ?? -1) {
      const day = days[at] as number
      const ofDay = together.get(day)
      if (ofDay) ofDay.push(ids[at] as number)
      else together.set(day, [ids[at] as number])
    }
    for (const [day, ofDay] of together) {
      for (const id of ofDay) most.set(id, Math.max(most.get(id) ?? 1, ofDay.length))
      if (ofDay.length > MOST_HOLDERS) crowded.push({ key, day })
    }
  }
}

/** Those that meet among the asking ones; passages of one report do not. */
function pairsAmong({ reports, last, before, ids, days }: Holders, asked: AskedColumns): Pair[] {
  const met = new Map<number, Set<number>>()
  for (let at = 0; at < asked.key.length; at += 1) {
    const id = asked.id[at] as number
    const [from, to] = [asked.from[at] as number, asked.to[at] as number]
    for (let row = last.get(asked.key[at] as number) ?? -1; row >= 0; row = before[row] as number) {
      const other = ids[row] as number
      const day = days[row] as number
      if (other >= id || day < from || day > to || reports.get(other) === reports.get(id)) continue
      const others = met.get(id)
      if (others) others.add(other)
      else met.set(id, new Set([other]))
    }
  }
  return [...met].flatMap(([id, others]) => [...others].map((other): Pair => [other, id]))
}

async function storedDays(db: ReadDatabase, asking: readonly Asking[]): Promise<StoredDays> {
  const undated = await db
    .selectFrom('record.report')
    .select('id')
    .where('published_day', 'is', null)
    .limit(1)
    .execute()
  if (asking.every(({ publishedDay }) => publishedDay !== null)) return { undated: undated.length > 0, spans: [] }
  const days = await db
    .selectFrom('record.report')
    .select('published_day')
    .distinct()
    .where('published_day', 'is not', null)
    .execute()
  return { undated: true, spans: [...new Set(days.map((row) => spanOf(dayNumber(row.published_day) ?? 0)))] }
}
