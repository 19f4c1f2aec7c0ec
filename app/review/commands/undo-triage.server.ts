import type { ActionTransaction } from '../../audit/action/action.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { Refusal } from '../rules/refusal'
import { insertTriage } from './triage-claims.server'

/** What an undo came to: claims whose triage went back, and those that somebody triaged anew since, which stay. */
export interface UndoneTriage {
  undone: number
  kept: number
}

/**
 * Takes back what the action named by `request` set, in one step, or its part on `claim`: for each claim the triage before it holds again, or
 * none. Throws `Refusal` where nothing of it stands any more.
 */
export async function undoTriage(
  tx: ActionTransaction,
  request: string,
  personId: number | null,
  claim?: number,
): Promise<UndoneTriage> {
  const rows = await tx
    .selectFrom('record.triage as t')
    .leftJoin('record.triage as later', 'later.supersedes', 't.id')
    .select(['t.id', 't.claim_id as claim', 't.supersedes', 'later.id as later'])
    .where('t.request', '=', request)
    .$if(claim !== undefined, (query) => query.where('t.claim_id', '=', claim ?? 0))
    .orderBy('t.claim_id')
    .execute()
  if (rows.length === 0) throw new Refusal('not-found')
  const standing = rows.filter((row) => row.later === null)
  if (standing.length === 0) throw new Refusal('triaged-meanwhile', { claim: rows[0]?.claim ?? 0 })
  await restoreTriage(
    tx,
    standing.map(({ id, supersedes }) => ({ last: id, to: supersedes })),
    personId,
  )
  return { undone: standing.length, kept: rows.length - standing.length }
}

/** Lets an earlier row of each chain hold again, or none. Throws `Refusal` where a later row than `last` is there. */
export async function restoreTriage(
  tx: ActionTransaction,
  steps: readonly { last: number; to: number | null }[],
  personId: number | null,
): Promise<void> {
  const wanted = steps.flatMap(({ last, to }) => (to === null ? [last] : [last, to]))
  const rows = await tx
    .selectFrom('record.triage as t')
    .leftJoin('record.triage as later', 'later.supersedes', 't.id')
    .selectAll('t')
    .select('later.id as later')
    .where('t.id', 'in', wanted)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const restored = steps.map(({ last, to }) => {
    const undone = byId.get(last)
    if (!undone) throw new Refusal('not-found')
    if (undone.later !== null) throw new Refusal('triaged-meanwhile', { claim: undone.claim_id })
    const earlier = to === null ? undefined : byId.get(to)
    const { proposal, basis } = earlier ?? undone
    return {
      claim: undone.claim_id,
      decision: earlier?.decision ?? ('withdrawn' as const),
      reason: earlier?.reason ?? '',
      proposal,
      basis,
      supersedes: last,
      undoes: last,
    }
  })
  await insertTriage(tx, restored, personId)
  await refreshClaims(
    tx,
    restored.map((row) => row.claim),
    ['record.triage'],
  )
}
