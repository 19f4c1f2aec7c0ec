import type { ReadDatabase } from './action.server'
import type { Receipt } from './receipt'

/** The receipt of an entry by its number. */
export async function receiptOfEntry(db: ReadDatabase, seq: number): Promise<Receipt | null> {
  const row = await db.selectFrom('audit.entry').select('leaf').where('seq', '=', String(seq)).executeTakeFirst()
  return row ? { seq, leaf: row.leaf } : null
}
