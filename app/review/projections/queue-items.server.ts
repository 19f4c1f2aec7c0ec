import { sql, type Kysely, type RawBuilder } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import { rank } from './queue-rank.server'

const shown = [
  ...['kind', 'rank', 'claim_id', 'left_passage_id', 'right_passage_id', 'other_claim_id', 'reports', 'origins'],
  ...['toll', 'disagreement', 'since', 'day', 'sources', 'places', 'score'],
]
const columns = sql.raw(['subject', ...shown].join(', '))
const of = (table: string) => sql.raw(shown.map((column) => `${table}.${column}`).join(', '))

/**
 * Lets these items stand under these subjects, and no others. An item that stays as it is is not written.
 *
 * @param subjects a query of one column
 * @param items rows of the queue's columns, with `weight` for their rank, each subject once
 */
export async function replaceItems(
  db: Kysely<DB>,
  subjects: RawBuilder<unknown>,
  items: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    ${planOnce} with item as materialized (select *, ${rank} as rank from (${items}) as waiting),
    gone as (delete from derived.queue_item q where q.subject in (${subjects}) and q.subject not in (select subject from item))
    insert into derived.queue_item as q (${columns}) select ${columns} from item
        on conflict (subject) do update set (${sql.raw(shown.join(', '))}) = (${of('excluded')})
     where (${of('q')}) is distinct from (${of('excluded')})`.execute(db)
}

/** Adds items of what is new. */
export async function insertItems(db: Kysely<DB>, items: RawBuilder<unknown>): Promise<void> {
  await sql`
    ${planOnce} insert into derived.queue_item (${columns})
    select ${columns} from (select *, ${rank} as rank from (${items}) as waiting) as item
        on conflict (subject) do nothing`.execute(db)
}
