import { randomUUID } from 'node:crypto'
import { data, type AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import type { LiveSession } from '../auth/sessions.server'
import { addEvidence } from '../review/commands/evidence.server'
import type { NewEvidence } from '../review/commands/new-evidence.server'
import { carryOut } from './carry-out'
import { redirectToMade } from './forms/flash'
import { requestKey } from './forms/request-key'

/** What a form says that cites something for a claim, apart from where it is. */
export const citing = z.object({
  request: requestKey,
  claim: z.coerce.number().int().positive().max(2_147_483_647),
  stance: z.enum(['supports', 'refutes', 'context']),
  note: z.string().trim().max(2000).default(''),
})

/** Adds evidence that cites a report or a file, and leads to its claim; a refusal is told with what was typed. */
export async function addCitedEvidence(
  context: AppLoadContext,
  viewer: LiveSession,
  { request, evidence, typed }: { request: string; evidence: NewEvidence; typed: Record<string, string> },
) {
  const action = { kind: 'add-evidence' as const, request, reason: evidence.note }
  const outcome = await carryOut(context, viewer, action, (tx) => addEvidence(tx, evidence, viewer.personId))
  if (!outcome.done)
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed }, { status: 409 })
  const undo =
    outcome.value === null
      ? undefined
      : { action: `/evidence/${outcome.value}/undo`, values: { request: randomUUID() } }
  return redirectToMade(
    context,
    `/claims/${evidence.claimId}`,
    undo
      ? { message: 'claims.evidence.added', values: { stance: evidence.stance }, undo }
      : { message: 'claims.repeated', tone: 'amber' },
  )
}
