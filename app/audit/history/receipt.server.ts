import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'
import type { Receipt } from './receipt'

/** The receipt of an entry by its number. */
export async function receiptOfEntry(db: ReadDatabase, seq: number): Promise<Receipt | null> {
  const row = await db.selectFrom('audit.entry').select('leaf').where('seq', '=', String(seq)).executeTakeFirst()
  return row ? { seq, leaf: row.leaf } : null
}

/** The receipts of the actions that gave these verdicts, by the verdicts' ids. */
export async function receiptsOfVerdicts(db: ReadDatabase, verdicts: readonly number[]): Promise<Map<number, Receipt>> {
  if (verdicts.length === 0) return new Map()
  const { rows } = await sql<{ id: number; seq: string; leaf: Buffer }>`
    select v.id, e.seq, e.leaf from record.verdict v
      join audit.entry e on e.head -> 'subjects' ? ('claim:' || v.claim_id) and e.head ->> 'kind' in ('decide', 'settle-disagreement', 'undo-verdict')
      join audit.body b on b.seq = e.seq
     where v.id = any(${[...verdicts]}::int[])
       and exists (select 1 from jsonb_array_elements(b.payload::jsonb -> 'changes') c where c ->> 'table' = 'verdict' and c ->> 'op' = 'insert' and c -> 'key' = to_jsonb(v.id))`.execute(
    db,
  )
  return new Map(rows.map(({ id, seq, leaf }) => [id, { seq: Number(seq), leaf }]))
}
