import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { Features } from '../features/features'
import { hash32 } from '../hash'
import type { Weights } from '../scoring/weights'
import { ENGINE_VERSION, WEIGHTS } from '../scoring/weights'

/** The weights in force, and the version that stands with every suggestion made by them. */
export interface LearnedWeights {
  version: string
  weights: Weights
  /** Judgements they were learnt from; 0 for the shipped ones. */
  judgements: number
}

const names = Object.keys(WEIGHTS.features) as (keyof Features)[]
const stored = z.object({
  bias: z.number(),
  features: z.object(Object.fromEntries(names.map((name) => [name, z.number()]))),
})

/** What the desk's judgements taught, or the shipped weights. */
export async function readLearnedWeights(db: ReadDatabase): Promise<LearnedWeights> {
  const row = await db
    .selectFrom('derived.desk_weights')
    .select(['version', 'judgements', 'weights'])
    .where('engine', '=', ENGINE_VERSION)
    .executeTakeFirst()
  if (!row) return { version: ENGINE_VERSION, weights: WEIGHTS, judgements: 0 }
  return { version: row.version, weights: stored.parse(row.weights) as unknown as Weights, judgements: row.judgements }
}

/** Puts learnt weights in force; the same ones have the same version on every machine. */
export async function storeLearnedWeights(db: Kysely<DB>, weights: Weights, judgements: number): Promise<string> {
  const json = JSON.stringify(weights)
  const version = `${ENGINE_VERSION}+desk.${hash32(json).toString(16).padStart(8, '0')}`
  const values = { version, engine: ENGINE_VERSION, judgements, weights: json }
  await db
    .insertInto('derived.desk_weights')
    .values(values)
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(values))
    .execute()
  return version
}

/** Puts the shipped weights in force again. */
export async function forgetLearnedWeights(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom('derived.desk_weights').execute()
}
