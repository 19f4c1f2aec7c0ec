import { randomUUID } from 'node:crypto'
import { data, type AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import type { LiveSession } from '../auth/sessions.server'
import type { Stance } from '../../db/schema'
import type { ActionTransaction } from '../audit/action/action.server'
import type { Span } from '../text/span'
import { carryOut } from './carry-out'
import { redirectToMade } from './forms/flash'
import { requestKey } from './forms/request-key'
import { idField } from '../../db/ids'

/** What a form says that cites something for a claim, apart from where it is. */
export const citing = z.object({
  request: requestKey,
  claim: idField,
  stance: z.enum(['supports', 'refutes', 'context']),
  note: z.string().trim().max(2000).default(''),
})

/** The same for words: which of the places that were shown is meant. */
export const quoting = citing.extend({ place: z.string().regex(/^\d{1,9}-\d{1,9}$/) })

export function readPlace(place: string): Span {
  const [start = 0, end = 0] = place.split('-').map(Number)
  return { start, end }
}

/** What the address of a page says that looks words up: them, where they were selected, and for which claim. */
export function readQuoteQuery(request: Request): { words: string; near: number; claim: string } {
  const asked = new URL(request.url).searchParams
  const near = Number(asked.get('near') ?? 0)
  return {
    words: (asked.get('words') ?? '').trim(),
    near: Number.isSafeInteger(near) ? near : 0,
    claim: asked.get('claim') ?? '',
  }
}

interface CitedEvidence {
  request: string
  claim: number
  stance: Stance
  note: string
  typed: Record<string, string>
}

/** Adds evidence that cites a report or a file by `add`, and leads to its claim; a refusal is shown with what was typed. */
export async function addCitedEvidence(
  context: AppLoadContext,
  viewer: LiveSession,
  { request, claim, stance, note, typed }: CitedEvidence,
  add: (tx: ActionTransaction) => Promise<number>,
) {
  const action = { kind: 'add-evidence' as const, request, reason: note }
  const outcome = await carryOut(context, viewer, action, add)
  if (!outcome.done)
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed }, { status: 409 })
  const undo =
    outcome.value === null
      ? undefined
      : { action: `/evidence/${outcome.value}/undo`, values: { request: randomUUID() } }
  return redirectToMade(
    context,
    `/claims/${claim}`,
    undo
      ? { message: 'claims.evidence.added', values: { stance }, undo }
      : { message: 'claims.repeated', tone: 'amber' },
  )
}
