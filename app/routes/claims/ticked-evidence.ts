import { randomUUID } from 'node:crypto'
import { data, type AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { idField } from '../../../db/ids'
import type { LiveSession } from '../../auth/sessions.server'
import { addPassages } from '../../review/commands/evidence-passages.server'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, redirectToMade } from '../../server/forms/flash'
import { requestKey } from '../../server/forms/request-key'

/** A form reaches no further: the search shows fewer passages. */
const mostTicked = 50

const ticked = z.object({
  request: requestKey,
  stance: z.enum(['supports', 'refutes', 'context']),
  passages: z.array(idField).max(mostTicked),
})

/** Links the passages that were ticked, all with one stance, as one action that is undone as one. */
export async function addTicked(
  context: AppLoadContext,
  viewer: LiveSession,
  { claimId, form, back }: { claimId: number; form: FormData; back: string },
) {
  const given = ticked.safeParse({ ...Object.fromEntries(form), passages: form.getAll('passage') })
  if (!given.success) throw data(null, { status: 400 })
  const { request, stance, passages } = given.data
  const here = `/claims/${claimId}${back}`
  if (passages.length === 0)
    return redirectSaying(context, here, { message: 'claims.evidence.tick.none', tone: 'amber' })
  const outcome = await carryOut(
    context,
    viewer,
    { kind: 'add-evidence', request: `${request}:ticked:${stance}` },
    (tx) => addPassages(tx, { claimId, stance, passages: [...new Set(passages)] }, viewer.personId),
  )
  if (!outcome.done)
    return redirectSaying(context, here, {
      message: `refusals.${outcome.refusal}`,
      values: outcome.values,
      tone: 'brick',
    })
  if (outcome.value === null) return redirectSaying(context, here, { message: 'claims.repeated', tone: 'amber' })
  return redirectToMade(context, here, {
    message: 'claims.evidence.tick.added',
    values: { stance, count: outcome.value.length },
    undo: { action: `/evidence/${outcome.value.join(',')}/undo`, values: { request: randomUUID() } },
  })
}
