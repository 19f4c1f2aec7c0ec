import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../db/schema'
import type { ActionTransaction } from '../audit/action/action.server'
import { approveBulk } from '../intake/bulk/bulk-decide.server'
import { openRecognition } from '../intake/bulk/scans/recognise.server'
import { Refusal } from '../review/rules/refusal'
import { isOpen } from './open-states'
import { addJob, addUnmandatedJob } from './queue/add-job.server'

/** Which bulk import a job is about. */
export const importPayload = z.object({ importId: z.uuid() })

/**
 * Allows the files of a bulk import that are to be taken, and asks for them to be stored, or for the rest of them, in this person's
 * name; returns the job's number, or null where there is nothing to take. Imports run one after the other, so that two do not
 * compete for processor and memory.
 */
export async function askForBulkImport(
  tx: ActionTransaction,
  importId: string,
  personId: number,
): Promise<number | null> {
  const found = await tx
    .selectFrom('working.bulk_import')
    .select(['approved_at', 'ended_at', 'job_id'])
    .where('id', '=', importId)
    .where('received_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Refusal('not-found')
  // In a statement of its own: one that waited for the lock would not see the job that was added meanwhile.
  const job = await tx.selectFrom('working.job').select('state').where('id', '=', found.job_id).executeTakeFirst()
  if (job && isOpen(job.state)) throw new Refusal('job-open')
  const taken = await approveBulk(tx, importId)
  // One that stopped after its last file has yet to be ended.
  const stopped = found.approved_at !== null && found.ended_at === null
  if (taken === 0 && !stopped) return null
  const id = await addJob(tx, {
    kind: 'bulk-import',
    subject: `bulk-import:${randomUUID()}`,
    payload: { importId },
    personId,
    queue: 'bulk-import',
    mayDo: ['bulk-import', 'import-report', 'import-reports'],
  })
  await tx.updateTable('working.bulk_import').set({ job_id: id }).where('id', '=', importId).execute()
  return id
}

/** Asks for the letters of the scans of a bulk import to be recognised, in a transaction. Nothing of that enters the record. */
export async function askForRecognition(tx: Transaction<DB>, importId: string, personId: number): Promise<number> {
  await tx.selectFrom('working.bulk_import').select('id').where('id', '=', importId).forUpdate().execute()
  const open = await openRecognition(tx, importId)
  if (open !== null) return open
  const subject = `recognise:${randomUUID()}`
  return addUnmandatedJob(tx, { kind: 'recognise', subject, payload: { importId }, personId, queue: 'recognise' })
}
