import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'

/** When each person logged in last, ISO 8601 in UTC; people who never did are absent. Set-up logs the first administrator in, with no entry but its own. */
export async function lastLogIns(db: ReadDatabase): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; at: string }>`
    select p.id, coalesce(log_in.at, made.at) as at
      from record.person p
      left join lateral (
       select e.head ->> 'at' as at from audit.entry e
        where e.head ->> 'actor' = 'person:' || p.id and e.head ->> 'kind' = 'log-in'
        order by e.seq desc limit 1
      ) log_in on true
      left join lateral (
       select e.head ->> 'at' as at from audit.entry e
        where e.head ->> 'kind' = 'set-up' and e.head -> 'subjects' ? ('person:' || p.id)
        order by e.seq desc limit 1
      ) made on true
     where log_in.at is not null or made.at is not null`.execute(db)
  return new Map(rows.map((row) => [row.id, row.at]))
}
