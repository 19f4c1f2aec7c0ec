import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import type { HookEvent } from '../rules/hook-events'

/**
 * Queues a message for each web hook that asked for such an event, and one job for each hook that sends them, in the transaction of
 * the action (a transactional outbox): what is rolled back is never sent, and what is committed is sent even if the process ends.
 */
export async function notifyHooks(tx: ActionTransaction, events: readonly HookEvent[]): Promise<void> {
  if (events.length === 0) return
  await sql`
    with message as (
      select h.id as hook_id, substring(lower(h.address) from '^https?://([^/?#]*)') as host, e.event, e.about, given.at
        from record.web_hook h
        join jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as given(one, at) on true
        cross join lateral jsonb_to_record(given.one) as e(event text, about jsonb)
       where h.state = 'on' and e.event = any (h.events)
    ), added as (
      insert into working.job (kind, subject, payload, queue)
      select 'web-hook', 'web-hook:' || gen_random_uuid(), jsonb_build_object('hook', hook_id), 'host:' || host
        from message group by hook_id, host
      returning id, (payload ->> 'hook')::int as hook_id
    )
    insert into working.hook_delivery (hook_id, job_id, event, about)
    select message.hook_id, added.id, message.event, message.about from message join added using (hook_id) order by message.at`.execute(
    tx,
  )
}
