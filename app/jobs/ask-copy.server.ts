import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../db/schema'
import type { ReadDatabase } from '../audit/action/action.server'
import { copyKinds } from '../evidence/copies/copy-request'
import { madeCopy, type MadeCopy } from '../evidence/copies/make-copy.server'
import { isSha256 } from '../evidence/files/file-store'
import { lookAgain } from '../evidence/view/look-again'
import { isOpen, openStates } from './open-states'
import { addUnmandatedJob } from './queue/add-job.server'
import { countWorkers } from './read-jobs.server'

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()

/** Which copy a worker makes, of which file. */
export const copyPayload = z.object({
  sha256: z.string().refine(isSha256),
  mediaType: z.string(),
  kind: z.enum(copyKinds),
  boxes: z.array(box),
  page: z.number().int(),
})

export type WantedCopy = z.infer<typeof copyPayload>

/** What came of it; null where no picture can be made of the file. */
const made = z.object({ made: madeCopy.nullable() })

/** So many copies of one person may be on their way. */
const mostOfOne = 6
/** A copy that was made and not fetched is asked for anew after that. */
const keptMinutes = 60

/** A copy that is there, or why it is not. */
export type AskedCopy = { made: MadeCopy } | { made: null; issue: 'unreadable' | 'coming' | 'too-many' | 'failed' }

/**
 * Has a worker make a copy, and waits for it so long, in milliseconds. Whoever asks for the same again gets the one that is being
 * made, or was.
 */
export async function askForCopy(
  db: Kysely<DB>,
  wanted: WantedCopy,
  personId: number,
  most: number,
): Promise<AskedCopy> {
  const id = (await findCopy(db, wanted, personId)) ?? (await addCopyJob(db, wanted, personId))
  if (id === null) return { made: null, issue: 'too-many' }
  // Without a worker there is nothing to wait for.
  const wait = (await countWorkers(db)) === 0 ? 0 : most
  return (await lookAgain(() => readOutcome(db, id), wait)) ?? { made: null, issue: 'coming' }
}

async function findCopy(db: ReadDatabase, wanted: WantedCopy, personId: number): Promise<number | null> {
  const job = await db
    .selectFrom('working.job')
    .select('id')
    .where('kind', '=', 'copy')
    .where('person_id', '=', personId)
    .where('state', 'in', [...openStates, 'done'])
    .where(
      sql<boolean>`payload - 'made' = ${JSON.stringify(wanted)}::jsonb and created_at > now() - make_interval(mins => ${keptMinutes}::int)`,
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return job?.id ?? null
}

async function addCopyJob(db: Kysely<DB>, wanted: WantedCopy, personId: number): Promise<number | null> {
  const { open } = await db
    .selectFrom('working.job')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('kind', '=', 'copy')
    .where('person_id', '=', personId)
    .where('state', 'in', openStates)
    .executeTakeFirstOrThrow()
  if (open >= mostOfOne) return null
  // One at a time: large pictures take much memory.
  return addUnmandatedJob(db, {
    kind: 'copy',
    subject: `copy:${randomUUID()}`,
    payload: wanted,
    personId,
    queue: 'copy',
  })
}

async function readOutcome(db: ReadDatabase, id: number): Promise<AskedCopy | null> {
  const job = await db.selectFrom('working.job').select(['state', 'payload']).where('id', '=', id).executeTakeFirst()
  if (job && isOpen(job.state)) return null
  if (job?.state !== 'done') return { made: null, issue: 'failed' }
  const outcome = made.parse(job.payload)
  return outcome.made ? { made: outcome.made } : { made: null, issue: 'unreadable' }
}
