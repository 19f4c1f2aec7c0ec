import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import { Refusal } from '../../review/rules/refusal'
import { asciiDigits } from '../../text/characters/ascii-digits'
import { isWebAddress } from '../../text/web-address'

/** What a person says of a feed. */
export const newFeed = z.object({
  address: z.string().trim().max(2000).refine(isWebAddress),
  name: z.string().trim().min(1).max(200),
  everyMinutes: z.preprocess(
    (typed) => (typeof typed === 'string' ? asciiDigits(typed) : typed),
    z.coerce.number().int().min(5).max(1440),
  ),
  atOnce: z.enum(['yes', 'no']).transform((typed) => typed === 'yes'),
})

export type NewFeed = z.infer<typeof newFeed>

export interface Feed extends NewFeed {
  id: number
  enabled: boolean
  /** Among whose bulk imports its reports wait. */
  person: string
  polledAt: Date | null
  nextAt: Date | null
  /** `ok`, `unchanged`, or why it failed; '' before the first time. */
  outcome: string
  failures: number
  newItems: number
  /** The bulk import in which its reports wait. */
  importId: string | null
}

/** All feeds with how they are, the oldest first. */
export async function listFeeds(db: ReadDatabase): Promise<Feed[]> {
  return db
    .selectFrom('record.feed as f')
    .innerJoin('record.person as p', 'p.id', 'f.person_id')
    .leftJoin('working.feed_state as s', 's.feed_id', 'f.id')
    .leftJoin('working.bulk_import as i', (join) =>
      join.onRef('i.id', '=', 's.import_id').on('i.approved_at', 'is', null),
    )
    .select(['f.id', 'f.address', 'f.name', 'f.every_minutes as everyMinutes', 'f.at_once as atOnce', 'f.enabled'])
    .select(['p.name as person', 's.polled_at as polledAt', 's.next_at as nextAt', 'i.id as importId'])
    .select([
      sql<string>`coalesce(s.outcome, '')`.as('outcome'),
      sql<number>`coalesce(s.failures, 0)`.as('failures'),
      sql<number>`coalesce(s.new_items, 0)`.as('newItems'),
    ])
    .orderBy('f.id')
    .execute()
}

/** Adds a feed, which is polled from now on. Throws `Refusal` where it is there already. */
export async function addFeed(tx: ActionTransaction, feed: NewFeed, personId: number): Promise<number> {
  const added = await tx
    .insertInto('record.feed')
    .values({
      address: feed.address,
      name: feed.name,
      every_minutes: feed.everyMinutes,
      at_once: feed.atOnce,
      enabled: true,
      person_id: personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('feed-repeated')
  await tx
    .insertInto('working.feed_state')
    .values({ feed_id: added.id, mandate: feed.atOnce ? await giveMandate(tx) : null })
    .execute()
  return added.id
}

/** Begins or ends polling a feed; whoever begins it is who its reports come in for. */
export async function switchFeed(
  tx: ActionTransaction,
  { id, on }: { id: number; on: boolean },
  personId: number,
): Promise<void> {
  const feed = await tx
    .updateTable('record.feed')
    .set({ enabled: on, ...(on && { person_id: personId }) })
    .where('id', '=', id)
    .where('enabled', '=', !on)
    .returning('at_once')
    .executeTakeFirst()
  if (!feed) throw new Refusal('nothing-changed')
  const before = await tx
    .selectFrom('working.feed_state')
    .select('mandate')
    .where('feed_id', '=', id)
    .executeTakeFirst()
  if (before?.mandate) await sql`select audit.end_mandate(${before.mandate})`.execute(tx)
  const state = { mandate: on && feed.at_once ? await giveMandate(tx) : null, next_at: new Date(), failures: 0 }
  await tx
    .insertInto('working.feed_state')
    .values({ feed_id: id, ...state })
    .onConflict((conflict) => conflict.column('feed_id').doUpdateSet(state))
    .execute()
}

const mandateDays = 3650

/** Lets the worker store reports in the name of the person of this action, until the feed is switched off. */
async function giveMandate(tx: ActionTransaction): Promise<string> {
  const mandate = randomUUID()
  await sql`select audit.give_mandate(${mandate}, ${['import-report', 'import-reports']}, ${mandateDays})`.execute(tx)
  return mandate
}
