import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../db/schema'
import { runTask, type Threads } from './bulk-import-job.server'
import type { JobHandler } from './queue/run-jobs.server'
import { isBehind } from './update-derived.server'
import { addUpkeep } from './upkeep-jobs.server'

const rereadPayload = z.object({ outdated: z.boolean() })

/** Reads reports anew and scores suggestions anew. Nothing that people decided depends on it. */
export function rereadJob({ threads }: { threads: Threads }): JobHandler {
  return {
    async run(job) {
      const { outdated } = rereadPayload.parse(job.payload)
      const { id, worker, attempts } = job
      await runTask(threads, 'update-derived', { outdated, attempt: { id, worker, attempts } }, job.signal)
    },
    fail: () => Promise.resolve(),
  }
}

/**
 * Makes a job where something has to be read or scored anew and no job does so already. One that failed or was cancelled comes
 * again after an hour. A worker that has just begun looks for what another version read, too: later a process of another version
 * beside this one would read all of it back again. Called as the owner.
 */
export async function scheduleReread(owner: Kysely<DB>, { outdated }: { outdated: boolean }): Promise<void> {
  if (!(await isBehind(owner, { outdated }))) return
  const { rows } = await sql<{ id: number; rests: boolean }>`
    select id, state in ('waiting', 'running', 'retrying')
               or (state in ('failed', 'cancelled') and changed_at > now() - interval '1 hour') as rests
      from working.job where kind = 'reread' order by id desc limit 1`.execute(owner)
  const [last] = rows
  if (last?.rests) return
  // Of two workers at once the second finds the same name taken.
  await addUpkeep(owner, { kind: 'reread', subject: `reread:${last?.id ?? 0}`, payload: { outdated }, queue: 'reread' })
}
