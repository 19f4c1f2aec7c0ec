import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { beyond, fits, isFree } from './list-queue-conditions.server'
import { mostCounted } from '../../rules/count-limit'
import type { QueueFilters, QueueKey } from '../../rules/queue/queue-filters'
import { readSubject, subjectAddress } from '../../rules/queue/queue-subject'

function items(db: ReadDatabase, filters: QueueFilters, personId: number) {
  return db
    .selectFrom('derived.queue_item as i')
    .select(['i.subject', 'i.rank'])
    .where(fits(filters, personId))
    .$if(filters.kind !== null, (query) => query.where('i.kind', '=', filters.kind ?? ''))
    .limit(1)
    .$if(unnarrowed(filters), (query) => query.modifyFront(planOnce))
}

/** Nothing but the kind is asked for: then each statement comes in one wording, and one plan serves every kind. */
function unnarrowed({ kind: _kind, ...others }: QueueFilters): boolean {
  return Object.values(others).every((value) => value === null)
}

/** Where a subject stands in the queue; null where it does not wait. */
export async function queueKey(db: ReadDatabase, subject: string): Promise<QueueKey | null> {
  return (
    (await db
      .selectFrom('derived.queue_item')
      .select(['subject', 'rank'])
      .where('subject', '=', subject)
      .executeTakeFirst()) ?? null
  )
}

/** The addresses of the next thing for this person (from the top again after the last) and of the one before; what colleagues are at is passed over. */
export async function queueNeighbours(
  db: ReadDatabase,
  filters: QueueFilters,
  personId: number,
  key: QueueKey | null,
): Promise<{ next: string | null; previous: string | null }> {
  const free = () => items(db, filters, personId).where(isFree(personId))
  const first = (query: ReturnType<typeof free>) =>
    query.orderBy('i.rank', 'desc').orderBy('i.subject').executeTakeFirst()
  if (key === null) return { next: addressOf(await first(free())), previous: null }
  const [after, before] = await Promise.all([
    first(free().where(beyond(key, 'after'))),
    free().where(beyond(key, 'before')).orderBy('i.rank').orderBy('i.subject', 'desc').executeTakeFirst(),
  ])
  return {
    next: addressOf(after ?? (await first(free().where('i.subject', '<>', key.subject)))),
    previous: addressOf(before),
  }
}

/** How many wait of each kind, up to `mostCounted`: in the order of an index, so that a kind of which nothing waits costs nothing. */
export async function countQueue(
  db: ReadDatabase,
  kinds: readonly string[],
  filters: QueueFilters,
  personId: number,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    ${unnarrowed(filters) ? planOnce : sql``} select k.kind, (select count(*)::int from (select 1 from derived.queue_item i where i.kind = k.kind and ${fits(filters, personId)} order by i.rank desc limit ${mostCounted}) as counted) as count
      from unnest(${kinds}::text[]) as k(kind)`.execute(db)
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

function addressOf(item: QueueKey | undefined): string | null {
  const subject = readSubject(item?.subject ?? null)
  return subject && subjectAddress(subject)
}
