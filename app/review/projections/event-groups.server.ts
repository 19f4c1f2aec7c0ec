import { sql, type Kysely } from 'kysely'
import { advisoryLocks } from '../../../db/advisory-locks'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import { fewSuggestions } from '../../matching/groups/few-suggestions'
import { groupEvents, type EventGroup } from '../../matching/groups/group-events'
import { intArray } from '../../matching/store/array-parameters'
import { readNeighbourhood, type Neighbourhood } from '../lookups/events/event-neighbourhood.server'

/**
 * Waits until nobody else computes events and the queue: two at once would not see what the other decided. Held to the
 * commit; taken before any row of the queue is written, so that no two wait for each other.
 */
export async function takeOpenWork(db: Kysely<DB>): Promise<void> {
  await sql`${planOnce} select pg_advisory_xact_lock(${sql.lit(advisoryLocks.openWork)})`.execute(db)
}

/** What changed with the events of some passages. */
export interface RefreshedEvents {
  /** Passages whose events were looked at: those asked for and all that may be of one event with them. */
  passages: number[]
  /** Events that they are in now or were in before. */
  events: number[]
}

/**
 * Stores the event groups around these passages anew, as suggestions and judgements are now; what lies further off is not
 * touched. An event whose passages stay the same keeps its row.
 */
export async function refreshEvents(db: Kysely<DB>, passageIds: readonly number[]): Promise<RefreshedEvents> {
  const found = await readNeighbourhood(db, passageIds)
  const known = [...new Set([...passageIds, ...(found?.passages.keys() ?? [])])]
  const before = await readStored(db, known)
  const after = found ? rowsOf(groupsOf(found)) : before
  await store(db, before, after)
  const events = [...before.values(), ...after.values()].map(({ event }) => event)
  return { passages: known, events: [...new Set(events)].sort((a, b) => a - b) }
}

/** The groups that these passages form: judged pairs count by their judgements alone, of undated ones the best few. */
export function groupsOf({ passages, links, joined, apart }: Neighbourhood): EventGroup[] {
  const key = (id: number): string => passages.get(id)?.key ?? ''
  const waiting = links.filter(({ judged }) => !judged)
  const few = fewSuggestions(waiting, ({ left, right }) => [key(left), key(right)].sort().join(' '))
  return groupEvents({ passages: [...passages.values()], links: few, joined, apart })
}

interface Stored {
  event: number
  members: number
}

function rowsOf(groups: readonly EventGroup[]): Map<number, Stored> {
  return new Map(
    groups.flatMap(({ passages }) => {
      const stored = { event: Math.min(...passages), members: passages.length }
      return passages.map((id): [number, Stored] => [id, stored])
    }),
  )
}

async function readStored(db: Kysely<DB>, passageIds: readonly number[]): Promise<Map<number, Stored>> {
  const { rows } = await sql<{ passage: number; event: number; members: number }>`
    ${planOnce} select passage_id as passage, event_id as event, members from derived.event_member where passage_id = any(${intArray(passageIds)}::int[])`.execute(
    db,
  )
  return new Map(rows.map(({ passage, event, members }) => [passage, { event, members }]))
}

async function store(
  db: Kysely<DB>,
  before: ReadonlyMap<number, Stored>,
  after: ReadonlyMap<number, Stored>,
): Promise<void> {
  const kept = (id: number, { event, members }: Stored): boolean =>
    before.get(id)?.event === event && before.get(id)?.members === members
  const gone = [...before.keys()].filter((id) => !after.has(id))
  const fresh = [...after].filter(([id, stored]) => !kept(id, stored))
  if (gone.length > 0)
    await sql`${planOnce} delete from derived.event_member where passage_id = any(${intArray(gone)}::int[])`.execute(db)
  if (fresh.length > 0)
    await sql`
      ${planOnce} insert into derived.event_member (passage_id, event_id, members)
      select * from unnest(${intArray(fresh.map(([id]) => id))}::int[], ${intArray(fresh.map(([, { event }]) => event))}::int[], ${intArray(fresh.map(([, { members }]) => members))}::int[])
          on conflict (passage_id) do update set event_id = excluded.event_id, members = excluded.members`.execute(db)
}
