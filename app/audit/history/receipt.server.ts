import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'
import type { Receipt } from './receipt'

/** The receipt of an entry by its number. */
export async function receiptOfEntry(db: ReadDatabase, seq: number): Promise<Receipt | null> {
  const row = await db.selectFrom('audit.entry').select('leaf').where('seq', '=', String(seq)).executeTakeFirst()
  return row ? { seq, leaf: row.leaf } : null
}

/** The receipt of the action that gave this verdict. */
export async function receiptOfVerdict(db: ReadDatabase, verdict: number): Promise<Receipt | null> {
  const { rows } = await sql<{ seq: string; leaf: Buffer }>`
    select e.seq, e.leaf from record.verdict v
      join audit.entry e on e.head -> 'subjects' ? ('claim:' || v.claim_id) and e.head ->> 'kind' in ('decide', 'undo-verdict')
      join audit.body b on b.seq = e.seq
     where v.id = ${verdict}
       and exists (select 1 from jsonb_array_elements(b.payload::jsonb -> 'changes') c where c ->> 'table' = 'verdict' and c ->> 'op' = 'insert' and c -> 'key' = to_jsonb(v.id))
     limit 1`.execute(db)
  return rows[0] ? { seq: Number(rows[0].seq), leaf: rows[0].leaf } : null
}
