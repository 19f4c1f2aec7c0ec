import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { oneLine } from '../../text/characters/incoming-text'
import { isWebAddress } from '../../text/web-address'
import { hookEvents } from '../rules/hook-events'
import { Refusal } from '../rules/refusal'

/** What a person says of a web hook. */
export const hookDetails = z.object({
  name: z.string().overwrite(oneLine).trim().min(1).max(200),
  address: z.string().trim().max(2000).refine(isWebAddress),
  events: z.array(z.enum(hookEvents)).min(1),
})

export type HookDetails = z.infer<typeof hookDetails>

/** The most web hooks of a desk: each action writes a message for each. */
const mostHooks = 20

/** After a new secret, messages are signed with the former one too for so long. */
const formerHours = 24

/** A new secret, written as the Standard Webhooks specification says: 256 random bits. */
export function createHookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/** Names what a hook is at one moment, so that nobody overwrites what they have not seen. */
export function hookVersion({ name, address, events, state }: HookDetails & { state: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([name, address, [...events].sort(), state]))
    .digest('hex')
    .slice(0, 16)
}

/** Adds a hook, which is told of what happens from now on. Throws `Refusal` where there are too many. */
export async function addHook(
  tx: ActionTransaction,
  details: HookDetails,
  secret: string,
  personId: number | null,
): Promise<number> {
  const { count } = await tx
    .selectFrom('record.web_hook')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('state', '<>', 'removed')
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostHooks) throw new Refusal('too-many-hooks', { most: mostHooks })
  const { id } = await tx
    .insertInto('record.web_hook')
    .values({ ...written(details), state: 'on', secret, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes what a hook is told, where, and whether. Throws `Refusal` where somebody changed it meanwhile. */
export async function changeHook(
  tx: ActionTransaction,
  id: number,
  seen: string,
  { on, ...details }: HookDetails & { on: boolean },
): Promise<void> {
  const hook = await lockHook(tx, id)
  if (hookVersion(hook) !== seen) throw new Refusal('hook-changed')
  const state = on ? 'on' : 'off'
  if (hookVersion({ ...details, state }) === seen) throw new Refusal('nothing-changed')
  await tx
    .updateTable('record.web_hook')
    .set({ ...written(details), state })
    .where('id', '=', id)
    .execute()
  if (on && hook.state !== 'on') await forgetFailures(tx, id)
}

/** Signs with another secret from now on, and with the former one too for a day, so that a receiver can change over. */
export async function rotateHookSecret(tx: ActionTransaction, id: number, secret: string): Promise<void> {
  const hook = await lockHook(tx, id)
  const until = new Date(Date.now() + formerHours * 3_600_000)
  await tx
    .updateTable('record.web_hook')
    .set({ secret, former_secret: hook.secret, former_until: until })
    .where('id', '=', id)
    .execute()
}

/** Sends nothing to this hook any more, does not show it again, and forgets its secret. Throws `Refusal`. */
export async function removeHook(tx: ActionTransaction, id: number): Promise<void> {
  await lockHook(tx, id)
  const gone = { state: 'removed', secret: '', former_secret: null, former_until: null } as const
  await tx.updateTable('record.web_hook').set(gone).where('id', '=', id).execute()
}

/** Stops sending to a hook that failed for days, or whose receiver said that it is gone. Does nothing where it is not on. */
export async function pauseHook(tx: ActionTransaction, id: number): Promise<void> {
  await tx
    .updateTable('record.web_hook')
    .set({ state: 'paused' })
    .where('id', '=', id)
    .where('state', '=', 'on')
    .execute()
}

/** Sends a message by which a receiver can be tried out, also to a hook that is off. */
export async function sendTest(tx: ActionTransaction, id: number): Promise<void> {
  const { address } = await lockHook(tx, id)
  await tx
    .insertInto('working.hook_delivery')
    .values({ hook_id: id, job_id: await addHookJob(tx, id, address), event: 'test', about: '{}' })
    .execute()
}

/** Sends a message once more, under the name that it had. Throws `Refusal` where it waits, or where its hook is not on. */
export async function resend(tx: ActionTransaction, hookId: number, deliveryId: number): Promise<void> {
  const { address, state } = await lockHook(tx, hookId)
  const delivery = await tx
    .selectFrom('working.hook_delivery')
    .select(['state', 'event'])
    .where('id', '=', deliveryId)
    .where('hook_id', '=', hookId)
    .executeTakeFirst()
  if (!delivery) throw new Refusal('not-found')
  if (delivery.state === 'waiting') throw new Refusal('delivery-waits')
  if (state !== 'on' && delivery.event !== 'test') throw new Refusal('hook-off')
  await tx
    .updateTable('working.hook_delivery')
    .set({ state: 'waiting', tries: 0, next_at: null, job_id: await addHookJob(tx, hookId, address) })
    .where('id', '=', deliveryId)
    .execute()
}

/** Locks a hook that was not removed. Throws `Refusal`. */
export async function lockHook(tx: ActionTransaction, id: number) {
  const hook = await tx
    .selectFrom('record.web_hook')
    .select(['name', 'address', 'events', 'state', 'secret'])
    .where('id', '=', id)
    .where('state', '<>', 'removed')
    .forUpdate()
    .executeTakeFirst()
  if (!hook) throw new Refusal('not-found')
  return { ...hook, events: hookDetails.shape.events.parse(hook.events) }
}

function written({ name, address, events }: HookDetails) {
  return { name, address, events: hookEvents.filter((event) => events.includes(event)) }
}

/** Whoever switches a hook on again gives it as long as a new one. */
async function forgetFailures(tx: ActionTransaction, hookId: number): Promise<void> {
  await tx.deleteFrom('working.hook_state').where('hook_id', '=', hookId).execute()
}

async function addHookJob(tx: Kysely<DB>, hook: number, address: string): Promise<number> {
  const { id } = await tx
    .insertInto('working.job')
    .values({
      kind: 'web-hook',
      subject: `web-hook:${randomUUID()}`,
      payload: JSON.stringify({ hook }),
      queue: `host:${new URL(address).host}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
