import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../db/schema'
import { composeHookMessage } from '../api/compose-hook-message.server'
import { runAction } from '../audit/action/action.server'
import type { NetworkGuard } from '../evidence/capture/network/guard.server'
import { deliver, nextDelivery, nextTry, type Delivered, type Delivering } from '../exchange/hooks/deliver.server'
import { pausedAfterDays } from '../exchange/hooks/retry-plan'
import { pauseHook } from '../review/commands/web-hooks.server'
import type { RunningJob } from './queue/job-steps.server'
import { TryLater, type JobHandler } from './queue/run-jobs.server'
import { programItself } from './upkeep-jobs.server'

const payload = z.object({ hook: z.number().int() })

export interface WebHookJobOptions {
  /** The owner's connection: a hook is paused by the program itself. */
  owner: Kysely<DB>
  guard: NetworkGuard
  /** Where people reach the desk. */
  origin: string
  /** Other pauses between tries than the plan's; a test waits for none. */
  secondsToNext?: Delivering['secondsToNext']
}

/** Sends the messages of one action to one web hook, one after another, and waits longer and longer where the receiver fails. */
export function webHookJob({ owner, guard, origin, secondsToNext }: WebHookJobOptions): JobHandler {
  return {
    async run(job) {
      const { db, signal } = job
      const compose: Delivering['compose'] = (delivery) => composeHookMessage({ db, origin }, delivery)
      const delivering = { db, guard, signal, compose, ...(secondsToNext && { secondsToNext }) }
      for (let next = await nextDelivery(db, job.id); next; next = await nextDelivery(db, job.id)) {
        const delivered = await deliver(delivering, next)
        if (delivered && shouldPause(delivered)) await pause(owner, next.hook, delivered)
        if (delivered?.down) break
      }
      const at = await nextTry(db, job.id)
      if (at) throw new TryLater(at)
    },
    // The server itself is in trouble, not the receiver: the messages can be sent again by hand.
    fail: (job) => giveUp(job),
  }
}

function shouldPause({ gone, failingSince }: Delivered): boolean {
  return gone || (failingSince !== null && failingSince.getTime() <= Date.now() - pausedAfterDays * 86_400_000)
}

async function pause(owner: Kysely<DB>, hook: number, { gone }: Delivered): Promise<void> {
  const reason = gone ? 'The receiver answered 410 Gone.' : `Every try failed for ${pausedAfterDays} days.`
  const action = { actor: programItself, kind: 'change-web-hook' as const, reason, subjects: [`web_hook:${hook}`] }
  await runAction(owner, action, (tx) => pauseHook(tx, hook))
}

async function giveUp({ db, id, payload: given }: RunningJob): Promise<void> {
  await db
    .updateTable('working.hook_delivery')
    .set({ state: 'failed', failure: 'server', next_at: null })
    .where('job_id', '=', id)
    .where('hook_id', '=', payload.parse(given).hook)
    .where('state', '=', 'waiting')
    .execute()
}
