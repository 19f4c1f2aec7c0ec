import { sql, type Kysely } from 'kysely'
import type { DB, WatchInterval } from '../../db/schema'
import { runAction } from '../audit/action/action.server'
import { allows } from '../auth/permissions'
import { nextVisit } from '../evidence/watching/intervals'
import { endUnallowedWatch } from '../evidence/watching/watch-address.server'
import { Refusal } from '../review/rules/refusal'
import { queueOf } from './ask-capture.server'

const visitsAtOnce = 50

/**
 * Ends watches whose person lost the right to them, and makes a job for each visit that is due. Called as the owner, by each
 * worker: a visit is due to one of them.
 */
export async function scheduleVisits(owner: Kysely<DB>, now = new Date()): Promise<void> {
  await endUnallowed(owner)
  await owner.transaction().execute(async (tx) => {
    for (const watch of await dueWatches(tx, now)) {
      await tx
        .insertInto('working.job')
        .values({
          kind: 'visit',
          subject: `visit:${watch.id}:${now.getTime()}`,
          payload: JSON.stringify({ watchId: watch.id, address: watch.address }),
          person_id: watch.person_id,
          queue: queueOf(watch.address) ?? null,
        })
        .execute()
      // The visit itself says more exactly when the next one is.
      await tx
        .updateTable('working.watch_state')
        .set({ next_at: nextVisit(watch.every, 0, now) })
        .where('watch_id', '=', watch.id)
        .execute()
    }
  })
}

interface DueWatch {
  id: number
  address: string
  every: WatchInterval
  person_id: number | null
}

/** Those that are due and have no visit under way, not those that another worker looks at now. */
async function dueWatches(tx: Kysely<DB>, now: Date): Promise<DueWatch[]> {
  const { rows } = await sql<DueWatch>`
    select w.id, w.address, w.every, w.person_id
      from working.watch_state s join record.watch w on w.id = s.watch_id
     where w.ended_at is null and s.next_at <= ${now}
       and not exists (select 1 from working.job j where j.kind = 'visit' and (j.payload ->> 'watchId')::int = w.id
                          and j.state in ('waiting', 'running', 'retrying'))
     order by s.next_at limit ${visitsAtOnce} for update of s skip locked`.execute(tx)
  return rows
}

async function endUnallowed(owner: Kysely<DB>): Promise<void> {
  const rows = await owner
    .selectFrom('record.watch as w')
    .innerJoin('record.person as p', 'p.id', 'w.person_id')
    .select(['w.id', 'p.role', 'p.disabled_at'])
    .where('w.ended_at', 'is', null)
    .execute()
  for (const { id, role, disabled_at } of rows) {
    if (disabled_at === null && allows(role, 'watch')) continue
    const actor = { operator: 'worker' }
    await runAction(owner, { actor, kind: 'unwatch-address' }, (tx) => endUnallowedWatch(tx, id)).catch(
      (error: unknown) => {
        // Another worker was faster.
        if (!(error instanceof Refusal)) throw error
      },
    )
  }
}
