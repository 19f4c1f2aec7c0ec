import { sql } from 'kysely'
import { z } from 'zod'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import type { Reliability, SourceKind } from '../../../db/schema'
import { terms } from '../../text/terms'
import { bumpVersions } from './reconnect-claims.server'
import { refreshClaimStates } from '../projections/claim-state.server'
import { Refusal } from '../rules/refusal'

export const sourceKinds = ['bulletin', 'agency', 'newspaper', 'broadcaster', 'monitor', 'press-office', 'witness', 'other'] as const satisfies readonly SourceKind[]
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly Reliability[]

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
  await refreshClaimStates(tx, claims)
}

/**
 * Claims with a verdict in force that rests on a passage of this source, as a passage of the claim or as evidence;
 * where asked also those with a review that waits, which lapses. It begins at the verdicts, of which a desk gives fewer
 * than a source has passages.
 */
export async function decidedClaims(db: ReadDatabase, sourceId: number, which: 'decided' | 'or-awaited' = 'decided'): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive weighed(id, told) as (
      select c.id, c.id from record.claim c
       where c.merged_into_claim_id is null
         and c.id in (select v.claim_id from record.current_verdict v union select w.claim_id from record.review w where ${which === 'or-awaited'})
      union
      select weighed.id, c.id from weighed join record.claim c on c.merged_into_claim_id = weighed.told
    )
    select distinct id from weighed
     where exists (select from record.passage p join record.report r on r.id = p.report_id where p.claim_id = weighed.told and not p.retired and r.source_id = ${sourceId})
        or exists (
          select from record.current_evidence e join record.passage p on p.id = e.passage_id join record.report r on r.id = p.report_id
           where e.claim_id = weighed.told and r.source_id = ${sourceId})
     order by 1`.execute(db)
  return rows.map((row) => row.id)
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
