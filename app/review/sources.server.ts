import { z } from 'zod'
import type { ActionTransaction, ReadDatabase } from '../audit/action.server'
import type { Reliability, SourceKind } from '../../db/schema'
import { bumpVersions } from './components.server'
import { refreshClaimStates } from './claim-state.server'
import { Refusal } from './refusal'

export const sourceKinds = ['bulletin', 'agency', 'newspaper', 'broadcaster', 'monitor', 'press-office', 'witness', 'other'] as const satisfies readonly SourceKind[]
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly Reliability[]

export const newSource = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(sourceKinds).default('other'),
  reliability: z.enum(reliabilities).default('F'),
  note: z.string().trim().max(2000).default(''),
})

export type NewSource = z.infer<typeof newSource>

/** Adds a source and returns its id; throws `Refusal` where the name is taken. */
export async function addSource(tx: ActionTransaction, source: NewSource): Promise<number> {
  await refuseTakenName(tx, source.name)
  const { id } = await tx.insertInto('record.source').values(source).returning('id').executeTakeFirstOrThrow()
  return id
}

/** The source of this name, made where there is none yet. */
export async function sourceByName(tx: ActionTransaction, source: NewSource): Promise<number> {
  const found = await tx.selectFrom('record.source').select('id').where('name', '=', source.name).executeTakeFirst()
  return found?.id ?? addSource(tx, source)
}

/** Changes a source; a new rating makes the verdicts that rest on the old one stale. Throws `Refusal`. */
export async function changeSource(tx: ActionTransaction, sourceId: number, source: NewSource): Promise<void> {
  const before = await tx.selectFrom('record.source').select('reliability').where('id', '=', sourceId).forUpdate().executeTakeFirst()
  if (!before) throw new Refusal('not-found')
  await refuseTakenName(tx, source.name, sourceId)
  await tx.updateTable('record.source').set(source).where('id', '=', sourceId).execute()
  if (before.reliability === source.reliability) return
  const claims = await decidedClaims(tx, sourceId)
  await bumpVersions(tx, claims)
  await refreshClaimStates(tx, claims)
}

async function refuseTakenName(tx: ActionTransaction, name: string, exceptId = 0): Promise<void> {
  const taken = await tx.selectFrom('record.source').select('id').where('name', '=', name).where('id', '<>', exceptId).executeTakeFirst()
  if (taken) throw new Refusal('name-taken')
}

/** Claims with a verdict that rests on a passage of this source, as a passage of the claim or as evidence. */
async function decidedClaims(db: ReadDatabase, sourceId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('record.current_verdict as v')
    .select('v.claim_id')
    .distinct()
    .where((eb) => eb.exists(eb.selectFrom('record.claim as c').select('c.id').whereRef('c.id', '=', 'v.claim_id').where('c.merged_into_claim_id', 'is', null)))
    .where((eb) =>
      eb.or([
        eb.exists(
          eb.selectFrom('record.passage as p').innerJoin('record.report as r', 'r.id', 'p.report_id').select('p.id')
            .whereRef('p.claim_id', '=', 'v.claim_id').where('r.source_id', '=', sourceId)),
        eb.exists(
          eb.selectFrom('record.current_evidence as e').innerJoin('record.passage as p', 'p.id', 'e.passage_id').innerJoin('record.report as r', 'r.id', 'p.report_id').select('e.id')
            .whereRef('e.claim_id', '=', 'v.claim_id').where('r.source_id', '=', sourceId)),
      ]),
    )
    .execute()
  return rows.map((row) => row.claim_id)
}
