import { z } from 'zod'
import type { ActionTransaction } from '../../audit/action/action.server'
import type { Reliability } from '../../../db/schema'
import { terms } from '../../text/terms'
import { bumpVersions } from './reconnect-claims.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { decidedClaims } from '../lookups/decided-claims.server'
import { Refusal } from '../rules/refusal'
import { reliabilities, sourceKinds } from '../rules/source-ratings'

export const newSource = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(sourceKinds).default('other'),
  reliability: z.enum(reliabilities).default('F'),
  note: z.string().trim().max(2000).default(''),
})

/** What describes a source; its rating is changed apart, with a reason. */
export const sourceDetails = newSource.omit({ reliability: true })

export type NewSource = z.infer<typeof newSource>
export type SourceDetails = z.infer<typeof sourceDetails>

/** Adds a source and returns its id; throws `Refusal` where the name is taken. */
export async function addSource(tx: ActionTransaction, source: NewSource): Promise<number> {
  const id = await insertSource(tx, source)
  if (id === null) throw new Refusal('name-taken')
  return id
}

/** The source of this name, made where there is none yet. */
export async function sourceByName(tx: ActionTransaction, source: NewSource): Promise<number> {
  const found = await tx.selectFrom('record.source').select('id').where('name', '=', source.name).executeTakeFirst()
  return found?.id ?? (await insertSource(tx, source)) ?? sourceByName(tx, source)
}

/** Null where the name is taken, be it by somebody who added it at this moment. */
async function insertSource(tx: ActionTransaction, source: NewSource): Promise<number | null> {
  const inserted = await tx.insertInto('record.source').values(source).onConflict((conflict) => conflict.column('name').doNothing()).returning('id').executeTakeFirst()
  if (!inserted) return null
  await indexSource(tx, inserted.id, source)
  return inserted.id
}

/** Changes what describes a source. Throws `Refusal`. */
export async function changeSource(tx: ActionTransaction, sourceId: number, details: SourceDetails): Promise<void> {
  await refuseTakenName(tx, details.name, sourceId)
  const { numUpdatedRows } = await tx.updateTable('record.source').set(details).where('id', '=', sourceId).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not-found')
  await indexSource(tx, sourceId, details)
}

/**
 * Gives a source another rating; the verdicts that rest on it go stale. Throws
 * `Refusal` where the rating is not any more the one that the person saw.
 */
export async function rateSource(tx: ActionTransaction, sourceId: number, seen: Reliability, reliability: Reliability): Promise<void> {
  const before = await tx.selectFrom('record.source').select('reliability').where('id', '=', sourceId).forUpdate().executeTakeFirst()
  if (!before) throw new Refusal('not-found')
  if (before.reliability !== seen) throw new Refusal('source-changed')
  if (reliability === seen) throw new Refusal('nothing-changed')
  await tx.updateTable('record.source').set({ reliability }).where('id', '=', sourceId).execute()
  const claims = await decidedClaims(tx, sourceId, 'or-awaited')
  await bumpVersions(tx, claims)
  await refreshClaims(tx, claims)
}

async function refuseTakenName(tx: ActionTransaction, name: string, exceptId: number): Promise<void> {
  const taken = await tx.selectFrom('record.source').select('id').where('name', '=', name).where('id', '<>', exceptId).executeTakeFirst()
  if (taken) throw new Refusal('name-taken')
}

/** Lets the search find a source by the words of its name and its note. */
async function indexSource(tx: ActionTransaction, id: number, { name, note }: SourceDetails): Promise<void> {
  const row = { kind: 'source' as const, id, terms: [...new Set([...terms(name), ...terms(note)])] }
  await tx.insertInto('derived.search_entry').values(row).onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ terms: row.terms })).execute()
}
