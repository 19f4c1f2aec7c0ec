import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { flush } from './flush.server'
import type { ActionKind } from './kinds'
import { withTransactionSlot } from './append-order.server'

declare const audited: unique symbol

/**
 * A transaction that carries an open action. Everything that writes the record
 * takes this type, and only `runAction` makes one.
 */
export type ActionTransaction = Transaction<DB> & { readonly [audited]: true }

/** The database for reading: it has no way to insert, update, delete or begin. */
export type ReadDatabase = Pick<
  Kysely<DB>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
>

export type Actor =
  /** Whoever owns the live session of this token. */
  | { session: string }
  /** Somebody not logged in: leaves an entry, may not write the record. */
  | { visitor: true }
  /** The first administrator, by the one-time code. */
  | { setUpCode: string }
  /** The command line, by the name of the system account; needs the owner's connection. */
  | { operator: string }

export interface Action {
  actor: Actor
  kind: ActionKind
  /** Why, in the actor's words; empty where the action has none. */
  reason?: string
  /** Names this request: the same one is recorded once. */
  request?: string
  /** What it touches beyond the rows it changes, as `claim:7`. */
  subjects?: string[]
}

/** The request was carried out before: its result stands and must not be repeated. */
export class AlreadyRecorded extends Error {
  override name = 'AlreadyRecorded'
}

/** The session ended between the page and the decision. */
export class NoLiveSession extends Error {
  override name = 'NoLiveSession'
}

export interface RunningOptions {
  /** How often `work` is run at most where it ends in a deadlock. */
  attempts?: number
  /** Called once others see what was written, before it is safe on disk: what rests on it will not outlive it. */
  committed?: () => void
}

/**
 * Runs `work` in one transaction that is one action, and appends its entry at
 * commit. Throws `AlreadyRecorded` where `request` was recorded before and
 * `NoLiveSession` where the actor may not act any more; nothing is written then.
 */
export async function runAction<T>(
  db: Kysely<DB>,
  action: Action,
  work: (tx: ActionTransaction) => Promise<T>,
  { attempts = 3, committed }: RunningOptions = {},
): Promise<T> {
  const request = action.request ?? randomUUID()
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await withTransactionSlot(db, () =>
        db
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async (tx) => {
            await open(tx, action, request)
            return work(tx as ActionTransaction)
          }),
      )
      committed?.()
      await flush(db)
      return result
    } catch (error) {
      const code = (error as { code?: string; constraint?: string }).code
      if (mayRunAgain(error) && attempt < attempts) continue
      if (code === 'MQ002' || (code === '23505' && (error as { constraint?: string }).constraint === 'entry_request')) {
        // Whoever hears that it is recorded must be able to rely on it.
        await flush(db)
        throw new AlreadyRecorded('this request was recorded already')
      }
      if (code === 'MQ005') throw new NoLiveSession('the session has ended')
      throw error
    }
  }
}

/** A deadlock or a serialization failure rolled everything back: the whole action may run again. */
export function mayRunAgain(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === '40P01' || code === '40001'
}

/**
 * An entry names the one before, so actions are appended one by one. They would
 * wait for the disk one by one too: each commits without waiting, and is done
 * when a flush that all share has it safe (decision 0010).
 */
async function open(tx: Transaction<DB>, action: Action, request: string): Promise<void> {
  await sql`select set_config('synchronous_commit', 'off', true), ${begin(action, request)}`.execute(tx)
}

function begin({ actor, kind, reason = '', subjects = [] }: Action, request: string): RawBuilder<unknown> {
  if ('session' in actor)
    return sql`audit.begin_as_session(${actor.session}, ${kind}, ${reason}, ${request}, ${subjects})`
  if ('visitor' in actor) return sql`audit.begin_as_visitor(${kind}, ${reason}, ${request}, ${subjects})`
  if ('setUpCode' in actor) return sql`audit.begin_as_setup(${actor.setUpCode}, ${request})`
  return sql`audit.begin_as_operator(${actor.operator}, ${kind}, ${reason}, ${request}, ${subjects})`
}
