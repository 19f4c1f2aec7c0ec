import type { ColumnType, GeneratedAlways } from 'kysely'

// What several tables have in common.

export type Id = GeneratedAlways<number>

export type CreatedAt = ColumnType<Date, never, never>

/** Written as a JSON string, read parsed. */
export type Json<T> = ColumnType<T, string, string>
