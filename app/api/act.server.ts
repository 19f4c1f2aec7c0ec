import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { runAction, type Action, type ActionTransaction } from '../audit/action/action.server'
import { keepAnswer } from './kept-answers.server'
import type { Acting, Answer } from './answer'

/** Runs one action in the name of an access token; its answer is kept in the same transaction. */
export function actAs<T>(
  db: Kysely<DB>,
  { accessToken, request, keep }: Acting,
  action: Omit<Action, 'actor' | 'request'>,
  work: (tx: ActionTransaction) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return runAction(db, { ...action, actor: { accessToken }, request }, async (tx) => {
    const answer = await work(tx)
    if (keep) await keepAnswer(tx, keep, answer)
    return answer
  })
}
