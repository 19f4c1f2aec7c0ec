import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { KeptPayload } from './redact-payload'
import type { LoggedAction, LoggedChange } from './replay-fold'

const batchRows = 500

/** An entry's number and body; null where it was redacted. */
export interface LoggedRow {
  seq: string
  payload: string | null
}

/** What redactions kept of the bodies they took away, by the entry that lost its body. */
export async function readKept(db: Kysely<DB>): Promise<Map<number, KeptPayload>> {
  const { rows } = await sql<{ payload: string }>`
    select b.payload from audit.entry e join audit.body b on b.seq = e.seq
     where e.head ->> 'kind' = 'redact' and e.head ->> 'actor' like 'operator:%' order by e.seq`.execute(db)
  const kept = new Map<number, KeptPayload>()
  for (const { payload } of rows) {
    for (const { op, key, after } of readChanges(payload))
      if (op === 'redact') kept.set(Number(key), after as unknown as KeptPayload)
  }
  return kept
}

/** An instant as entries write it, with microseconds. */
export function logInstant(at: Date): string {
  return at.toISOString().replace(/(\.\d{3})Z$/, '$1000Z')
}

/** Reads the actions that changed any of `tables`, in order. */
export async function* readLogged(
  db: Kysely<DB>,
  tables: readonly string[],
  kept: ReadonlyMap<number, KeptPayload>,
): AsyncGenerator<LoggedAction[]> {
  const names = tables.map((table) => `%"table": "${table}"%`)
  for (let next = 0; ;) {
    const { rows } = await sql<LoggedRow>`
      select e.seq, b.payload from audit.entry e join audit.body b on b.seq = e.seq
       where e.seq >= ${next} and (b.payload is null or b.payload like any (${names}))
       order by e.seq limit ${batchRows}`.execute(db)
    yield rows.map((row) => readAction(row, kept))
    if (rows.length < batchRows) return
    next = Number(rows.at(-1)?.seq ?? 0) + 1
  }
}

/** An entry's number and body, or what a redaction kept of it, as an action. */
export function readAction({ seq, payload }: LoggedRow, kept: ReadonlyMap<number, KeptPayload>): LoggedAction {
  return {
    seq: Number(seq),
    changes: payload === null ? (kept.get(Number(seq))?.changes ?? null) : readChanges(payload),
  }
}

function readChanges(payload: string): LoggedChange[] {
  return (JSON.parse(payload) as { changes: LoggedChange[] }).changes
}
