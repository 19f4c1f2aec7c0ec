import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { isDoneUnderSeal } from '../../lookups/reviewing/done-under-seal'
import type { QueueFilters, QueueKey } from '../../rules/queue/queue-filters'
import { beyond, fits } from './list-queue-conditions.server'

export type QueueRow = Awaited<ReturnType<typeof readQueueRows>>[number]

/** What waits, in the order of the queue or backwards from a key, with what the list shows of its claim, suggestion and assignment. */
export function readQueueRows(
  db: ReadDatabase,
  filters: QueueFilters,
  personId: number,
  from: { key: QueueKey; way: 'after' | 'before' } | null,
  limit: number,
) {
  const backwards = from?.way === 'before'
  return db
    .selectFrom('derived.queue_item as i')
    .leftJoin('derived.overlap as o', (join) =>
      join.onRef('o.left_passage_id', '=', 'i.left_passage_id').onRef('o.right_passage_id', '=', 'i.right_passage_id'),
    )
    .leftJoin('derived.claim_state as s', 's.claim_id', 'i.claim_id')
    .leftJoin('record.claim as c', 'c.id', 'i.claim_id')
    .leftJoin('working.assignment as a', (join) =>
      join
        .onRef('a.subject', '=', 'i.subject')
        .on('a.current', '=', true)
        .on(sql<boolean>`not ${isDoneUnderSeal(personId)}`),
    )
    .leftJoin('record.person as p', 'p.id', 'a.assignee_id')
    .select(['i.subject', 'i.kind', 'i.rank', 'i.claim_id', 'i.left_passage_id', 'i.right_passage_id', 'i.reports'])
    .select(['i.origins', 'i.toll', 'i.disagreement', 'i.since', 'i.day'])
    .select(['o.kind as match', 'o.score', 'o.reasons', 's.headline', 'c.version', 's.state', 's.review', 's.triage'])
    .select(['s.triage_id', 's.returned', 's.proposal', 's.person'])
    .select(['p.id as assignee', 'p.name as assignee_name', 'a.due_day', 'a.note'])
    .where(fits(filters, personId))
    .$if(filters.kind !== null, (query) => query.where('i.kind', '=', filters.kind ?? ''))
    .$if(from !== null, (query) => query.where(beyond((from as { key: QueueKey }).key, from?.way ?? 'after')))
    .orderBy('i.rank', backwards ? 'asc' : 'desc')
    .orderBy('i.subject', backwards ? 'desc' : 'asc')
    .limit(limit)
    .execute()
}
