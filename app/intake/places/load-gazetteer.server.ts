import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction, type Actor } from '../../audit/action/action.server'
import type { GazetteerEntry } from '../../text/facts/places/gazetteer'

/** Fills an empty gazetteer in one action; one that holds a place already is the desk's own and is left alone. */
export async function fillEmptyGazetteer(db: Kysely<DB>, actor: Actor, entries: () => GazetteerEntry[]): Promise<void> {
  const isEmpty = async () => (await db.selectFrom('record.place').select('id').limit(1).execute()).length === 0
  if (!(await isEmpty())) return
  await runAction(db, { actor, kind: 'load-gazetteer' }, async (tx) => {
    await sql`lock table record.place in share row exclusive mode`.execute(tx)
    const found = await tx.selectFrom('record.place').select('id').limit(1).execute()
    if (found.length === 0) await tx.insertInto('record.place').values(entries()).execute()
  })
}
