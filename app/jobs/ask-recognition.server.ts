import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { DB, JobState } from '../../db/schema'
import type { ReadDatabase } from '../audit/action/action.server'
import { isSha256 } from '../evidence/files/file-store'
import { isOpen } from './open-states'
import { addUnmandatedJob } from './queue/add-job.server'

/** Which file a job recognises the letters of. */
export const scanPayload = z.object({ sha256: z.string().refine(isSha256), mediaType: z.string() })

/** The last job that was to recognise the letters of a file; null where nobody asked. */
export async function readFileRecognition(
  db: ReadDatabase,
  sha256: string,
): Promise<{ id: number; state: JobState; error: string } | null> {
  const job = await db
    .selectFrom('working.job')
    .select(['id', 'state', 'error'])
    .where('kind', '=', 'recognise')
    .where(sql<boolean>`payload ->> 'sha256' = ${sha256}`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return job ?? null
}

/** Asks for the letters of a file to be recognised, in a transaction, unless that is being done. Nothing of it enters the record. */
export async function askForFileRecognition(
  tx: Transaction<DB>,
  file: z.infer<typeof scanPayload>,
  personId: number,
): Promise<number> {
  // Two who ask at once: the second sees the job of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${file.sha256}, 0))`.execute(tx)
  const last = await readFileRecognition(tx, file.sha256)
  if (last && isOpen(last.state)) return last.id
  const subject = `recognise:${randomUUID()}`
  return addUnmandatedJob(tx, { kind: 'recognise', subject, payload: file, personId, queue: 'recognise' })
}
