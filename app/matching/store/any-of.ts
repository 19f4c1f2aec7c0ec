import { sql, type RawBuilder } from 'kysely'
import { intArray } from './array-parameters'

/**
 * For `column = any(…)`: one wording for any number of keys, so that the statement can carry `planOnce`.
 *
 * @example query.where('p.claim_id', '=', anyOf(claimIds)).modifyEnd(planOnce)
 */
export function anyOf(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`any(${intArray(ids)}::int[])`
}
