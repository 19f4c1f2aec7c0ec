import { sql, type Kysely } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import { intArray } from '../../matching/store/array-parameters'
import { refreshEvents, takeOpenWork, type RefreshedEvents } from './event-groups.server'
import { choosePairs } from './queue-cards.server'
import { waitingClaims } from './queue-claims.server'
import { waitingEvents } from './queue-events.server'
import { insertItems, replaceItems } from './queue-items.server'
import { waitingPairs } from './queue-pairs.server'

/** Claims in one go when all is computed anew. */
const batch = 5_000

/** How much of the queue follows from a change of claims: events and pairs with their cards, the cards of the events that are, or no more than the claims' own items. */
export type QueueReach = 'events' | 'cards' | 'claims'

/**
 * Computes anew what waits at these claims and between them and others, and the events around them first: an event waits as
 * one, and which pairs are shown follows from the events. Like all that is derived, it decides nothing.
 */
export async function refreshQueue(
  db: Kysely<DB>,
  claimIds: readonly number[],
  reach: QueueReach = 'events',
): Promise<void> {
  if (claimIds.length === 0) return
  await takeOpenWork(db)
  const ids = await withOpponents(db, claimIds)
  if (reach === 'events') await refreshCards(db, await refreshEvents(db, await passagesOf(db, ids)))
  if (reach === 'cards') await refreshCards(db, await openPassagesOf(db, ids))
  await replaceItems(
    db,
    sql`select 'claim:' || id from unnest(${intArray(ids)}::int[]) as id`,
    waitingClaims(sql`select unnest(${intArray(ids)}::int[]) as id`),
  )
}

/** The cards of these events, and the pairs around their passages. */
async function refreshCards(db: Kysely<DB>, { passages, events }: RefreshedEvents): Promise<void> {
  if (passages.length === 0) return
  const { claims, pairs } = await choosePairs(db, passages)
  const [left, right] = [pairs.map((pair) => pair.left), pairs.map((pair) => pair.right)]
  await replaceItems(
    db,
    sql`select 'event:' || id from unnest(${intArray(events)}::int[]) as id
        union select subject from derived.queue_item where claim_id = any(${intArray(claims)}::int[]) and kind in ('overlap', 'reopened') and left_passage_id is not null
        union select subject from derived.queue_item where other_claim_id = any(${intArray(claims)}::int[]) and kind in ('overlap', 'reopened') and left_passage_id is not null`,
    sql`select * from (${waitingPairs(
      sql`select * from unnest(${intArray(left)}::int[], ${intArray(right)}::int[]) as t(left_passage_id, right_passage_id)`,
    )}) as pairs
        union all select * from (${waitingEvents(sql`select unnest(${intArray(events)}::int[]) as id`)}) as events`,
  )
}

/** What waits at claims that were made in this very transaction: nothing can be decided of them yet. */
export async function queueNewClaims(db: Kysely<DB>, claims: readonly { id: number }[]): Promise<void> {
  await insertItems(
    db,
    waitingClaims(sql`select unnest(${intArray(claims.map((claim) => claim.id))}::int[]) as id`, ['claim']),
  )
}

/** The events and pairs of passages that came in this very transaction. */
export async function queueNewPairs(db: Kysely<DB>, passageIds: readonly number[]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select id from unnest(${intArray(passageIds)}::int[]) as given(id)
     where exists (select 1 from derived.overlap o where o.right_passage_id = given.id) or exists (select 1 from derived.overlap o where o.left_passage_id = given.id)`.execute(
    db,
  )
  if (rows.length === 0) return
  await takeOpenWork(db)
  await refreshCards(
    db,
    await refreshEvents(
      db,
      rows.map(({ id }) => id),
    ),
  )
}

/** What waits at all passages of these reports: after their suggestions were found anew. */
export async function refreshQueueOfReports(db: Kysely<DB>, reportIds: readonly number[]): Promise<void> {
  const rows = await db
    .selectFrom('record.passage')
    .select('claim_id')
    .distinct()
    .where('report_id', 'in', reportIds)
    .execute()
  await refreshQueue(
    db,
    rows.map((row) => row.claim_id),
  )
}

/** Drops the queue and the events and computes them whole; returns how many things wait. */
export async function rebuildQueue(db: Kysely<DB>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await takeOpenWork(tx)
    await tx.deleteFrom('derived.queue_item').execute()
    await tx.deleteFrom('derived.event_member').execute()
    for (let from = 0; ;) {
      const claims = await tx
        .selectFrom('derived.claim_state')
        .select('claim_id')
        .where('claim_id', '>', from)
        .orderBy('claim_id')
        .limit(batch)
        .execute()
      if (claims.length === 0) break
      await refreshQueue(
        tx,
        claims.map((row) => row.claim_id),
      )
      from = claims[claims.length - 1]?.claim_id ?? from
    }
    const { count } = await tx
      .selectFrom('derived.queue_item')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow()
    return count
  })
}

/** Fills a queue that is empty though claims are there: after the release that brought it. */
export async function fillEmptyQueue(db: Kysely<DB>): Promise<void> {
  const queued = await db.selectFrom('derived.queue_item').select('subject').limit(1).executeTakeFirst()
  const waiting = await db
    .selectFrom('derived.claim_state')
    .select('claim_id')
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  if (!queued && waiting) await rebuildQueue(db)
}

/** With the claims they are in conflict with, whose item may be the one that changes. */
async function withOpponents(db: Kysely<DB>, claimIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select distinct other.claim_id as id
      from derived.claim_state s
      join record.passage own on own.claim_id = s.claim_id and not own.retired
     cross join lateral (
       select c.right_passage_id as other from record.current_judgement c where c.left_passage_id = own.id and c.decision = 'conflict'
       union all
       select c.left_passage_id from record.current_judgement c where c.right_passage_id = own.id and c.decision = 'conflict'
     ) j
      join record.passage other on other.id = j.other and not other.retired
     where s.claim_id = any(${claimIds}::int[]) and s.conflicts > 0`.execute(db)
  return [...new Set([...claimIds, ...rows.map((row) => row.id)])].sort((a, b) => a - b)
}

/** All passages of these claims, retired ones included. */
async function passagesOf(db: Kysely<DB>, claimIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select id from record.passage where claim_id = any(${intArray(claimIds)}::int[])`.execute(db)
  return rows.map((row) => row.id)
}

/** The passages of these claims that an open suggestion waits at, and their events: cards follow from a verdict through those alone. */
async function openPassagesOf(db: Kysely<DB>, claimIds: readonly number[]): Promise<RefreshedEvents> {
  const { rows } = await sql<{ id: number; event: number | null }>`
    ${planOnce} select p.id, m.event_id as event
      from record.passage p left join derived.event_member m on m.passage_id = p.id
     where p.claim_id = any(${intArray(claimIds)}::int[]) and not p.retired and (
           exists (select 1 from derived.overlap o where o.left_passage_id = p.id and o.status = 'open')
        or exists (select 1 from derived.overlap o where o.right_passage_id = p.id and o.status = 'open'))`.execute(db)
  return {
    passages: rows.map(({ id }) => id),
    events: [...new Set(rows.flatMap(({ event }) => (event === null ? [] : [event])))],
  }
}
