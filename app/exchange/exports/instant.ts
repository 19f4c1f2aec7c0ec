import { sql, type RawBuilder } from 'kysely'

/** A time as exports write it: ISO 8601 in UTC, with milliseconds. */
export function instant(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
