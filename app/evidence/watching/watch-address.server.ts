import { sql } from 'kysely'
import type { WatchInterval, WatchTable } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { endMandate, giveMandate } from '../../audit/action/mandates.server'
import { Refusal } from '../../review/rules/refusal'

/** Who asks: a person, or the command line; who steers watches may change and end those of others. */
export interface WatchAsker {
  personId: number | null
  steers: boolean
}

/** The longest that a mandate is given for, in days: a watch ends long before. */
const longestMandate = 3660

/**
 * Has an address watched from now on and returns the watch's number. One that is watched already gets the new schedule, by a new
 * watch in the name of whoever asks now.
 */
export async function watchAddress(
  tx: ActionTransaction,
  { address, every }: { address: string; every: WatchInterval },
  asker: WatchAsker,
): Promise<number> {
  const current = await findWatch(tx, address)
  if (current) {
    if (current.every === every && current.person_id === asker.personId) throw new Refusal('nothing-changed')
    if (!maySteer(current, asker)) throw new Refusal('watched-already')
    await end(tx, current.id, 'replaced')
  }
  // The command line gives no mandate: its visits act for the system account, with the worker's own right.
  const mandate = asker.personId === null ? null : await giveMandate(tx, ['capture'], longestMandate)
  const { id } = await tx
    .insertInto('record.watch')
    .values({ address, every, mandate, person_id: asker.personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('working.watch_state').values({ watch_id: id }).execute()
  return id
}

/** Ends a watch, and with it the mandate that its visits act by. */
export async function endWatch(tx: ActionTransaction, id: number, asker: WatchAsker): Promise<void> {
  const watch = await tx
    .selectFrom('record.watch')
    .select(['id', 'person_id'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!watch) throw new Refusal('watch-ended')
  if (!maySteer(watch, asker)) throw new Refusal('watched-already')
  await end(tx, id, 'asked')
}

/** Ends a watch whose person has no right to it any more. */
export function endUnallowedWatch(tx: ActionTransaction, id: number): Promise<void> {
  return end(tx, id, 'not-allowed')
}

/** Makes the next visit of a watch due now. */
export async function visitNow(tx: ActionTransaction, id: number): Promise<void> {
  const watch = await tx
    .selectFrom('record.watch')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!watch) throw new Refusal('watch-ended')
  await tx.updateTable('working.watch_state').set({ next_at: new Date() }).where('watch_id', '=', id).execute()
}

/** The watch over an address, as it stands. */
function findWatch(tx: ActionTransaction, address: string) {
  return tx
    .selectFrom('record.watch')
    .select(['id', 'every', 'person_id'])
    .where(sql<boolean>`md5(address) = md5(${address})`)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

function maySteer({ person_id }: Pick<WatchTable, 'person_id'>, { personId, steers }: WatchAsker): boolean {
  return steers || person_id === personId
}

async function end(tx: ActionTransaction, id: number, why: WatchTable['ended_why']): Promise<void> {
  const ended = await tx
    .updateTable('record.watch')
    .set({ ended_at: new Date(), ended_why: why })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('mandate')
    .executeTakeFirst()
  if (!ended) throw new Refusal('watch-ended')
  if (ended.mandate !== null) await endMandate(tx, ended.mandate)
}
