import { sql } from 'kysely'
import { z } from 'zod'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import type { Reliability } from '../../../db/schema'
import { sourceKey } from '../../text/source-name'
import { terms } from '../../text/words/terms'
import { bumpVersions } from './reconnect-claims.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { decidedClaims } from '../lookups/claims/decided-claims.server'
import { Refusal } from '../rules/refusal'
import { reliabilities, sourceKinds } from '../rules/verdicts/source-ratings'
import { sourceVersion } from '../rules/verdicts/source-version'

export const newSource = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((name) => sourceKey(name) !== '', 'too_small'),
  kind: z.enum(sourceKinds).default('other'),
  reliability: z.enum(reliabilities).default('F'),
  note: z.string().trim().max(2000).default(''),
})

/** What describes a source; its rating is changed apart, with a reason. */
export const sourceDetails = newSource.omit({ reliability: true })

export type NewSource = z.infer<typeof newSource>
export type SourceDetails = z.infer<typeof sourceDetails>

/** Adds a source and returns its id; throws `Refusal` where the name, or one that looks like it, is taken. */
export async function addSource(tx: ActionTransaction, source: NewSource): Promise<number> {
  await lockSourceNames(tx)
  if ((await readNames(tx)).find(source.name) !== undefined) throw new Refusal('name-taken')
  return insertSource(tx, source)
}

/** The source that has this name or one that looks like it, made where there is none yet. */
export async function sourceByName(tx: ActionTransaction, source: NewSource): Promise<number> {
  return (await sourcesByName(tx, [source])).get(source.name) ?? 0
}

/** The sources that have these names or ones that look like them, by the names as given; those that are not there are made. */
export async function sourcesByName(
  tx: ActionTransaction,
  sources: readonly NewSource[],
): Promise<Map<string, number>> {
  let known = await readNames(tx)
  if (sources.some(({ name }) => known.find(name) === undefined)) {
    await lockSourceNames(tx)
    known = await readNames(tx)
  }
  const ids = new Map<string, number>()
  for (const source of sources) {
    const id = known.find(source.name) ?? (await insertSource(tx, source))
    known.add(id, source.name)
    ids.set(source.name, id)
  }
  return ids
}

async function insertSource(tx: ActionTransaction, source: NewSource): Promise<number> {
  const { id } = await tx.insertInto('record.source').values(source).returning('id').executeTakeFirstOrThrow()
  await indexSource(tx, id, source)
  return id
}

/** Any constant number will do. */
const namingSources = 7_225_119

/** Transactions that name sources do so one after the other: each sees the names of those before it. */
export async function lockSourceNames(tx: ActionTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${namingSources})`.execute(tx)
}

/** The names of all sources: the same spelling is found before one that looks alike, the oldest before its twins. The name of one that was merged into another is the other's. */
async function readNames(db: ReadDatabase) {
  const exact = new Map<string, number>()
  const alike = new Map<string, number>()
  const add = (id: number, name: string) => {
    if (!exact.has(name)) exact.set(name, id)
    if (!alike.has(sourceKey(name))) alike.set(sourceKey(name), id)
  }
  const merges = await db.selectFrom('record.current_source_merge').select(['source_id', 'into_source_id']).execute()
  const into = new Map(merges.map((merge) => [merge.source_id, merge.into_source_id]))
  const standing = (id: number): number => {
    const next = into.get(id)
    return next === undefined ? id : standing(next)
  }
  for (const { id, name } of await db.selectFrom('record.source').select(['id', 'name']).orderBy('id').execute())
    add(standing(id), name)
  return { add, find: (name: string) => exact.get(name) ?? alike.get(sourceKey(name)) }
}

/**
 * Changes what describes a source. Throws `Refusal`, also where a colleague changed it since `seen`, the version that the
 * form was made from.
 */
export async function changeSource(
  tx: ActionTransaction,
  sourceId: number,
  seen: string,
  details: SourceDetails,
): Promise<void> {
  const before = await tx
    .selectFrom('record.source')
    .select(['name', 'kind', 'note'])
    .where('id', '=', sourceId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new Refusal('not-found')
  if (sourceVersion(before) !== seen) throw new Refusal('source-edited')
  await refuseTakenName(tx, details.name, sourceId)
  await tx.updateTable('record.source').set(details).where('id', '=', sourceId).execute()
  await indexSource(tx, sourceId, details)
}

/**
 * Gives a source another rating; the verdicts that rest on it need re-review. Throws
 * `Refusal` where the rating is not any more the one that the person saw.
 */
export async function rateSource(
  tx: ActionTransaction,
  sourceId: number,
  seen: Reliability,
  reliability: Reliability,
): Promise<void> {
  const before = await tx
    .selectFrom('record.source')
    .select('reliability')
    .where('id', '=', sourceId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new Refusal('not-found')
  if (before.reliability !== seen) throw new Refusal('source-changed')
  if (reliability === seen) throw new Refusal('nothing-changed')
  await tx.updateTable('record.source').set({ reliability }).where('id', '=', sourceId).execute()
  const claims = await decidedClaims(tx, sourceId, 'or-awaited')
  await bumpVersions(tx, claims)
  await refreshClaims(tx, claims, ['record.source'])
}

async function refuseTakenName(tx: ActionTransaction, name: string, exceptId: number): Promise<void> {
  await lockSourceNames(tx)
  const sources = await tx.selectFrom('record.source').select(['id', 'name']).execute()
  const before = sources.find(({ id }) => id === exceptId)?.name ?? ''
  // Twins of earlier times can be described anew as long as they keep their names.
  const same = sourceKey(before) === sourceKey(name)
  if (
    sources.some(
      (other) => other.id !== exceptId && (other.name === name || (!same && sourceKey(other.name) === sourceKey(name))),
    )
  )
    throw new Refusal('name-taken')
}

/** Lets the search find a source by the words of its name and its note. */
async function indexSource(tx: ActionTransaction, id: number, { name, note }: SourceDetails): Promise<void> {
  const row = { kind: 'source' as const, id, terms: [...new Set([...terms(name), ...terms(note)])] }
  await tx
    .insertInto('derived.search_entry')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ terms: row.terms }))
    .execute()
}
