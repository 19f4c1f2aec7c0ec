import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { Refusal } from '../rules/refusal'

/** Does one part of an action; where it is refused, only this part is as if it had not been tried, and the refusal is returned. */
export async function withSavepoint(tx: ActionTransaction, work: () => Promise<unknown>): Promise<Refusal | null> {
  await sql`savepoint attempt`.execute(tx)
  try {
    await work()
    await sql`release savepoint attempt`.execute(tx)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint attempt`.execute(tx)
    return error
  }
}
