import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'

/** When each person logged in last, ISO 8601 in UTC; people who never did are absent. */
export async function lastLogIns(db: ReadDatabase): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; at: string }>`
    select p.id, last.at
      from record.person p
     cross join lateral (
       select e.head ->> 'at' as at from audit.entry e
        where e.head ->> 'actor' = 'person:' || p.id and e.head ->> 'kind' = 'log-in'
        order by e.seq desc limit 1
     ) last`.execute(db)
  return new Map(rows.map((row) => [row.id, row.at]))
}
