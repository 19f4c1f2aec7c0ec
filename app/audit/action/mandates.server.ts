import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ActionTransaction } from './action.server'
import type { ActionKind } from './kinds'

/** Gives a mandate from the person of the open action, for these kinds of actions and so many days, and returns its name. */
export async function giveMandate(tx: ActionTransaction, mayDo: readonly ActionKind[], days: number): Promise<string> {
  const mandate = randomUUID()
  await sql`select audit.give_mandate(${mandate}, ${mayDo}, ${days})`.execute(tx)
  return mandate
}

/** Ends a mandate: of a job in its last action, of a watch when it ends. */
export async function endMandate(tx: ActionTransaction, mandate: string): Promise<void> {
  await sql`select audit.end_mandate(${mandate})`.execute(tx)
}
