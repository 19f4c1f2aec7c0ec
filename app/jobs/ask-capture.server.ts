import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ActionTransaction } from '../audit/action/action.server'
import { addEvidence } from '../review/commands/evidence.server'
import type { NewEvidence } from '../review/commands/new-evidence.server'
import { Refusal } from '../review/rules/refusal'
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
  const subject = `capture:${randomUUID()}`
  return addJob(tx, {
    kind: 'capture',
    subject,
    payload,
    personId,
    queue: queueOf(payload.address),
    mayDo: ['capture'],
  })
}

/** The queue of jobs that ask one host, which is asked one thing at a time; undefined for no address. */
export function queueOf(address: string): string | undefined {
  return URL.canParse(address) ? `host:${new URL(address).host}` : undefined
}

/** The same for the address that a piece of evidence is, with the words that it is cited for. */
export async function askForCaptureOf(
  tx: ActionTransaction,
  evidenceId: number,
  claimId: number,
  personId: number,
): Promise<number> {
  const evidence = await tx
    .selectFrom('record.current_evidence')
    .select(['address', 'quote'])
    .where('id', '=', evidenceId)
    .executeTakeFirst()
  if (!evidence?.address) throw new Refusal('not-found')
  const { address, quote } = evidence
  return askForCapture(tx, { address, quote, why: '', evidenceId, claimId }, personId)
}

/** Adds a piece of evidence, and asks for a capture of its address where that is wanted; returns the evidence's number. */
export async function addEvidenceAndCapture(
  tx: ActionTransaction,
  evidence: NewEvidence,
  { capture, personId }: { capture: boolean; personId: number },
): Promise<number> {
  const id = await addEvidence(tx, evidence, personId)
  if (capture && evidence.kind === 'address') await askForCaptureOf(tx, id, evidence.claimId, personId)
  return id
}
