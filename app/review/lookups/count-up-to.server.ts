import { sql, type SelectQueryBuilder } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { mostCounted } from '../rules/count-limit'

/** How many rows the query finds, up to `mostCounted`. */
export async function countUpTo<Tables, Names extends keyof Tables, Row>(
  db: ReadDatabase,
  query: SelectQueryBuilder<Tables, Names, Row>,
): Promise<number> {
  const counted = query
    .clearSelect()
    .select(sql`1`.as('one'))
    .limit(mostCounted)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${counted}) as counted`.execute(db)
  return rows[0]?.count ?? 0
}
