import type { ReadDatabase } from '../action/action.server'
import type { ActionKind } from '../action/kinds'

/** What kind of action has this number; null where there is none. Of a sealed one too the kind is no secret. */
export async function actionKind(db: ReadDatabase, seq: number): Promise<ActionKind | null> {
  const row = await db.selectFrom('audit.entry').select('head').where('seq', '=', String(seq)).executeTakeFirst()
  return row ? (row.head.kind as ActionKind) : null
}
