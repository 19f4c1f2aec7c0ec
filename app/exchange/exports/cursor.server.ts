import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'

/**
 * Reads the rows of a query in batches, by a cursor: any number of them in the same memory, and each once, since the transaction
 * that it is declared in reads one snapshot.
 */
export async function* readBatches<R>(
  tx: Transaction<DB>,
  query: RawBuilder<R>,
  batchRows: number,
): AsyncGenerator<R[]> {
  await sql`declare exported_rows no scroll cursor for ${query}`.execute(tx)
  try {
    for (;;) {
      const { rows } = await sql<R>`fetch ${sql.lit(batchRows)} from exported_rows`.execute(tx)
      if (rows.length > 0) yield rows
      if (rows.length < batchRows) return
    }
  } finally {
    // A transaction that failed has no cursor any more.
    await sql`close exported_rows`.execute(tx).catch(() => undefined)
  }
}

/** Reads the rows of a query in batches of a size. */
export type ReadQuery = <R>(query: RawBuilder<R>, batchRows: number) => AsyncGenerator<R[]>

/** Reads as `readBatches` does, and reports after each batch how many rows have been taken: of all that `countRows` counted. */
export function readCounted(tx: Transaction<DB>, onRows?: (rows: number) => void): ReadQuery {
  return async function* (query, batchRows) {
    let rows = 0
    for await (const batch of readBatches(tx, query, batchRows)) {
      yield batch
      rows += batch.length
      onRows?.(rows)
    }
  }
}

/** How many rows a query has. */
export async function countRows(tx: Transaction<DB>, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from (${query}) as counted`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}
