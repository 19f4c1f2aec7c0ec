import type { WebHookTable } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { hookDetails, hookVersion, type HookDetails } from '../../review/commands/web-hooks.server'

export interface ListedHook extends HookDetails {
  id: number
  state: Exclude<WebHookTable['state'], 'removed'>
  /** Names what was read, for a change. */
  seen: string
  /** Since when every try failed; null where the last one was answered well, or there was none. */
  failingSince: Date | null
  /** Until when messages are signed with the former secret too; null where they are not. */
  formerUntil: Date | null
  person: string | null
  createdAt: Date
}

/** A message with what became of the last try; never what it was signed with. */
export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>[number]

const mostDeliveries = 100

/** The hooks of the desk, the oldest first. */
export async function listHooks(db: ReadDatabase): Promise<ListedHook[]> {
  return (await selectHooks(db).orderBy('h.id').execute()).map(asHook)
}

export async function readHook(db: ReadDatabase, id: number): Promise<ListedHook | null> {
  const row = await selectHooks(db).where('h.id', '=', id).executeTakeFirst()
  return row ? asHook(row) : null
}

/** The last messages to a hook, newest first. */
export function listDeliveries(db: ReadDatabase, hook: number) {
  return db
    .selectFrom('working.hook_delivery')
    .select(['id', 'event', 'happened_at as happenedAt', 'state', 'tries', 'next_at as nextAt'])
    .select(['tried_at as triedAt', 'status', 'ms', 'failure'])
    .where('hook_id', '=', hook)
    .orderBy('id', 'desc')
    .limit(mostDeliveries)
    .execute()
}

/** How many hooks are on and fail, or were paused because they did. */
export async function countFailingHooks(db: ReadDatabase): Promise<number> {
  const { count } = await db
    .selectFrom('record.web_hook as h')
    .leftJoin('working.hook_state as s', 's.hook_id', 'h.id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where((eb) =>
      eb.or([eb('h.state', '=', 'paused'), eb.and([eb('h.state', '=', 'on'), eb('s.failing_since', 'is not', null)])]),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}

function selectHooks(db: ReadDatabase) {
  return db
    .selectFrom('record.web_hook as h')
    .leftJoin('working.hook_state as s', 's.hook_id', 'h.id')
    .leftJoin('record.person as p', 'p.id', 'h.person_id')
    .select(['h.id', 'h.name', 'h.address', 'h.events', 'h.state', 'h.former_until as formerUntil'])
    .select(['h.created_at as createdAt', 's.failing_since as failingSince', 'p.name as person'])
    .where('h.state', '<>', 'removed')
    .$narrowType<{ state: ListedHook['state'] }>()
}

type HookRow = Awaited<ReturnType<ReturnType<typeof selectHooks>['execute']>>[number]

function asHook(row: HookRow): ListedHook {
  const hook = { ...row, events: hookDetails.shape.events.parse(row.events) }
  const holds = row.formerUntil !== null && row.formerUntil > new Date()
  return { ...hook, formerUntil: holds ? row.formerUntil : null, seen: hookVersion(hook) }
}
