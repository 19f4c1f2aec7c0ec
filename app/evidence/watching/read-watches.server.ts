import { sql } from 'kysely'
import type { VisitOutcome, WatchInterval, WatchTable } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'

/** What a visit found. */
export interface Visited {
  snapshot: number
  at: string
  outcome: VisitOutcome
  /** What the server answered: its HTTP status, and why nothing usable came. */
  status: number | null
  failure: string | null
}

/** A watched address as pages show it. */
export interface Watch {
  id: number
  address: string
  every: WatchInterval
  person: { id: number; name: string } | null
  since: string
  ended: { at: string; why: NonNullable<WatchTable['ended_why']> } | null
  next: string | null
  last: Visited | null
  /** The last visit that found another page than the one before. */
  changed: { snapshot: number; at: string } | null
}

/** The most watches that a list has, and the most visits. */
const mostListed = 200

/** What is watched now, the next to be visited first. */
export async function listWatches(db: ReadDatabase): Promise<Watch[]> {
  const rows = await selectWatches(db)
    .where('w.ended_at', 'is', null)
    .orderBy('s.next_at')
    .orderBy('w.id')
    .limit(mostListed)
    .execute()
  return rows.map(asWatch)
}

/** The watch over an address, or the last one that there was. */
export async function findWatchOf(db: ReadDatabase, address: string): Promise<Watch | null> {
  const row = await selectWatches(db)
    .where(sql<boolean>`md5(w.address) = md5(${address})`)
    .where('w.ended_at', 'is', null)
    .executeTakeFirst()
  return row ? asWatch(row) : null
}

export async function readWatch(db: ReadDatabase, id: number): Promise<Watch | null> {
  const row = await selectWatches(db).where('w.id', '=', id).executeTakeFirst()
  return row ? asWatch(row) : null
}

/** The visits of a watch, newest first. */
export async function readVisits(db: ReadDatabase, watchId: number): Promise<Visited[]> {
  const { rows } = await sql<Omit<Visited, 'at'> & { at: Date }>`
    select * from (
      select distinct on (s.request) s.id as snapshot, s.ended_at as at, s.details -> 'watch' ->> 'outcome' as outcome, s.status, s.failure
        from record.snapshot s
       where s.details ? 'watch' and (s.details -> 'watch' ->> 'id')::int = ${watchId}
       order by s.request, s.id) visit
     order by snapshot desc limit ${mostListed}`.execute(db)
  return rows.map(({ at, ...visit }) => ({ ...visit, at: at.toISOString() }))
}

function selectWatches(db: ReadDatabase) {
  return db
    .selectFrom('record.watch as w')
    .leftJoin('working.watch_state as s', 's.watch_id', 'w.id')
    .leftJoin('record.snapshot as l', 'l.id', 's.snapshot_id')
    .leftJoin('record.snapshot as c', 'c.id', 's.changed_snapshot_id')
    .leftJoin('record.person as p', 'p.id', 'w.person_id')
    .selectAll('w')
    .select(['s.next_at', 's.outcome', 'p.name as person', 'l.id as last', 'l.ended_at as last_at'])
    .select(['l.status', 'l.failure', 'c.id as changed', 'c.ended_at as changed_at'])
}

type WatchRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectWatches>['executeTakeFirst']>>>

function asWatch(row: WatchRow): Watch {
  const { id, address, every, last, last_at, outcome, status, failure, changed, changed_at } = row
  return {
    ...{ id, address, every },
    person: row.person_id === null ? null : { id: row.person_id, name: row.person ?? '' },
    since: row.created_at.toISOString(),
    ended: row.ended_at && row.ended_why ? { at: row.ended_at.toISOString(), why: row.ended_why } : null,
    next: row.ended_at === null ? (row.next_at?.toISOString() ?? null) : null,
    last:
      last !== null && last_at && outcome
        ? { snapshot: last, at: last_at.toISOString(), outcome, status, failure }
        : null,
    changed: changed !== null && changed_at ? { snapshot: changed, at: changed_at.toISOString() } : null,
  }
}
