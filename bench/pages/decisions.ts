import { sql, type Kysely } from 'kysely'
import { runAction } from '../../app/audit/action/action.server'
import { judge } from '../../app/review/commands/judge.server'
import { Refusal } from '../../app/review/rules/refusal'
import type { DB, Decision } from '../../db/schema'

/** Judges so many open suggestions, one action each, as a desk does: most the same, some not. */
export async function decideSome(db: Kysely<DB>, count: number): Promise<void> {
  const { rows } = await sql<{ l: number; r: number }>`
    select left_passage_id as l, right_passage_id as r from derived.overlap o
     where not exists (select 1 from record.judgement j where j.left_passage_id = o.left_passage_id and j.right_passage_id = o.right_passage_id)
     order by o.right_passage_id desc limit ${count}`.execute(db)
  const decisions: Decision[] = ['same', 'same', 'same', 'update', 'conflict', 'different', 'unsure']
  for (const [at, { l, r }] of rows.entries()) {
    const decision = decisions[at % decisions.length] ?? 'same'
    await runAction(
      db,
      { actor: { operator: 'bench' }, kind: 'judge', subjects: [`passage:${l}`, `passage:${r}`] },
      (tx) => judge(tx, { passages: [l, r], decision, note: '', seen: null, personId: null }),
    ).catch((error: unknown) => {
      // What was judged before may stand against it, as at a desk.
      if (!(error instanceof Refusal)) throw error
    })
  }
}
