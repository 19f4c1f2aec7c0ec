import { sql } from 'kysely'
import type { ReadDatabase } from './action.server'
import type { Receipt } from './receipt'

/** The receipt of the action that carried this request out; null where none did. */
export async function receiptOf(db: ReadDatabase, request: string): Promise<Receipt | null> {
  const row = await db.selectFrom('audit.entry').select(['seq', 'leaf']).where(sql`head ->> 'request'`, '=', request).executeTakeFirst()
  return row ? { seq: Number(row.seq), leaf: row.leaf } : null
}

/** The receipt of an entry by its number. */
export async function receiptOfEntry(db: ReadDatabase, seq: number): Promise<Receipt | null> {
  const row = await db.selectFrom('audit.entry').select('leaf').where('seq', '=', String(seq)).executeTakeFirst()
  return row ? { seq, leaf: row.leaf } : null
}
