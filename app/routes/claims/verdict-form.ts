import { randomUUID } from 'node:crypto'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { ReadDatabase } from '../../audit/action/action.server'
import { readClaimToDecide } from '../../review/queries/claims/read-claim-to-decide.server'
import type { RefusalCode } from '../../review/rules/refusal'
import { verdictFields } from '../../review/rules/verdicts/verdict-fields'
import { requestKey } from '../../server/forms/request-key'
import { notFound } from '../../server/params/params'

/** What the form of a verdict sends, whether a reviewer gives it or a lead resolves a disagreement by it. */
export const verdictForm = verdictFields.extend({ request: requestKey })

type VerdictForm = z.infer<typeof verdictForm>

/**
 * What a page with this form shows. A merged claim's page shows the claim that it is part of today: a redirect would
 * lose what was typed while it was merged.
 */
export async function loadVerdictForm(db: ReadDatabase, claimId: number, viewerId: number) {
  const toDecide = await readClaimToDecide(db, claimId, viewerId)
  if (!toDecide) throw notFound()
  return { ...toDecide, request: randomUUID() }
}

/** The verdict as the commands take it. */
export function verdictOf(
  { version, decision, credibility, rationale }: VerdictForm,
  claimId: number,
  personId: number,
) {
  return { claimId, seenVersion: version, decision, credibility, rationale, personId }
}

/** Answers a verdict that was refused; what was typed stays in the form. */
export function refuseVerdict<More extends object>(
  { refusal, values }: { refusal: RefusalCode; values: Record<string, string | number> },
  { decision, credibility, rationale }: VerdictForm,
  more: More,
) {
  const typed: Record<string, string> = { decision, credibility: String(credibility), rationale }
  const issues: Record<string, string> = {}
  return data({ refusal, values, issues, typed, ...more }, { status: 409 })
}
