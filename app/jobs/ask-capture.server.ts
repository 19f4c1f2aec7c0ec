import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ActionTransaction } from '../audit/action/action.server'
import { addJob } from './queue/add-job.server'

/** What a job captures, and for what. */
export const capturePayload = z.object({
  address: z.string().max(4000),
  quote: z.string().max(5000),
  why: z.string().max(2000),
  evidenceId: z.number().int().nullable(),
  claimId: z.number().int().nullable(),
})

export type CapturePayload = z.infer<typeof capturePayload>

/** Asks for a capture, in the action of the person in whose name it is to be made; returns the job's number. */
export function askForCapture(tx: ActionTransaction, payload: CapturePayload, personId: number): Promise<number> {
  return addJob(tx, { kind: 'capture', subject: `capture:${randomUUID()}`, payload, personId, mayDo: ['capture'] })
}
