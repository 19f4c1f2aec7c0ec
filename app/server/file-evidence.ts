import { randomUUID } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import type { LiveSession } from '../auth/sessions.server'
import { addFileEvidence } from '../evidence/upload/add-file-evidence.server'
import { receiveUpload, type ReceivedFile, type UploadFailure } from '../evidence/upload/receive-upload.server'
import { isEvidenceAddress } from '../review/rules/claims/evidence-address'
import type { RefusalCode } from '../review/rules/refusal'
import { carryOut } from './carry-out'
import type { Flash } from './forms/flash'
import { requestKey } from './forms/request-key'

const fields = z.object({
  request: requestKey,
  stance: z.enum(['supports', 'refutes', 'context']),
  address: z.literal('').or(z.string().refine(isEvidenceAddress)).default(''),
  note: z.string().trim().max(2000).default(''),
})

/** What became of an upload: where it leads, or what stands in the way, with what was typed. */
export type TakenFile =
  | { done: true; to: string; flash: Flash }
  | {
      done: false
      status: number
      issues: Record<string, string>
      failure: UploadFailure | null
      refusal: RefusalCode | null
      values: Record<string, string | number>
      typed: Record<string, string>
    }

const statusOf: Record<UploadFailure, number> = {
  'too-large': 413,
  'disk-full': 507,
  empty: 400,
  missing: 400,
  'broken-off': 400,
  unreadable: 400,
}

/** Takes the file of a form as evidence of a claim; the bytes are kept before anything is recorded. */
export async function takeFileEvidence(
  context: AppLoadContext,
  viewer: LiveSession,
  request: Request,
  claimId: number,
): Promise<TakenFile> {
  const startedAt = new Date()
  const upload = await receiveUpload(request, context.services.filesDirectory)
  const { by: _by, request: _request, ...typed } = upload.fields
  const wrong = { done: false, issues: {}, failure: null, refusal: null, values: {}, typed } as const
  const form = fields.safeParse(upload.fields)
  const issues = { ...upload.refused, ...issuesOf(form) }
  if (upload.failure !== null) return { ...wrong, status: statusOf[upload.failure], failure: upload.failure, issues }
  if (!form.success || Object.keys(issues).length > 0) return { ...wrong, status: 400, issues }
  return record(context, viewer, claimId, { ...form.data, file: upload.file as ReceivedFile, startedAt }, wrong)
}

async function record(
  context: AppLoadContext,
  viewer: LiveSession,
  claimId: number,
  given: z.infer<typeof fields> & { file: ReceivedFile; startedAt: Date },
  wrong: Omit<Extract<TakenFile, { done: false }>, 'status'>,
): Promise<TakenFile> {
  const { request, stance, note, file, startedAt } = given
  const address = given.address === '' ? null : given.address
  const outcome = await carryOut(context, viewer, { kind: 'upload-file', request, reason: note }, (tx) =>
    addFileEvidence(tx, { claimId, stance, note, address, file, startedAt }, viewer.personId),
  )
  if (!outcome.done) return { ...wrong, status: 409, refusal: outcome.refusal, values: outcome.values }
  const undo =
    outcome.value === null
      ? undefined
      : { action: `/evidence/${outcome.value}/undo`, values: { request: randomUUID() } }
  return {
    done: true,
    to: `/claims/${claimId}`,
    flash: undo
      ? { message: 'claims.evidence.added', values: { stance }, undo }
      : { message: 'claims.repeated', tone: 'amber' },
  }
}

function issuesOf(form: z.ZodSafeParseResult<unknown>): Record<string, string> {
  return Object.fromEntries((form.error?.issues ?? []).map(({ path, code }) => [path.join('.') || 'form', code]))
}
