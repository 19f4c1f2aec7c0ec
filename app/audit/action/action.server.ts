import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import { isConnectionLost } from '../../../db/connection-lost'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import { flushEntry } from './flush.server'
import type { ActionKind } from './kinds'
import { withTransactionSlot } from './append-order.server'

declare const audited: unique symbol

/**
 * A transaction with an open action. Every function that writes the record takes this type, and only `runAction`
 * creates one, so that nothing can be written without an audit entry.
 */
export type ActionTransaction = Transaction<DB> & { readonly [audited]: true }

/** The database for reading: the type has no way to insert, update, delete or open a transaction. */
export type ReadDatabase = Pick<
  Kysely<DB>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
>

export type Actor =
  /** The person whose live session has this token. */
  | { session: string }
  /** A job in the name of the person who asked for it, by the mandate that the person gave (decision 0053). */
  | { mandate: string }
  /** A program in the name of the person whose access token this is; the entry names the token. */
  | { accessToken: string }
  /** Somebody who is not logged in: the action has an entry, but cannot write the record. */
  | { visitor: true }
  /** The first administrator, by the one-time code. */
  | { setUpCode: string }
  /** The command line, by the name of the system account; needs the owner's connection. */
  | { operator: string }

export interface Action {
  actor: Actor
  kind: ActionKind
  /** Why, in the actor's words; empty if no reason was asked for. */
  reason?: string
  /** The idempotency key: an action with the same key is recorded only once. */
  request?: string
  /** Subjects of the entry besides the rows that the action changes, such as `claim:7`. */
  subjects?: string[]
}

/** The request was carried out before and must not be repeated. */
export class AlreadyRecorded extends Error {
  override name = 'AlreadyRecorded'
}

/** The session ended after the page was opened, or the mandate of a job or an access token did. */
export class NoLiveSession extends Error {
  override name = 'NoLiveSession'
}

/** The database went away between the commit and the flush, and lost what it had not written: nothing of the action is there. */
export class CommitLost extends Error {
  override name = 'CommitLost'
  /** That of PostgreSQL for a connection that broke, which this is a case of. */
  readonly code = '08006'
}

export interface RunningOptions {
  /** How often `work` may run if it ends in a deadlock or a serialization failure. */
  attempts?: number
  /** Called when the transaction has committed but may not be on disk yet: use it only for what a crash may lose too. */
  committed?: () => void
}

/**
 * Runs `work` in one transaction that is one audited action, and appends its entry to the trail at commit. `work` may run
 * again after a deadlock, so it must have no effects outside the transaction. Resolves when the commit is safe on disk.
 * Throws `AlreadyRecorded` if `request` was recorded before, and `NoLiveSession` if the session has ended; nothing is
 * written then.
 *
 * @example
 *   const id = await runAction(
 *     db,
 *     { actor: { session: viewer.token }, kind: 'add-source', request: form.request },
 *     (tx) => addSource(tx, { name: 'شبكة شام', kind: 'network', reliability: 'B', note: '' }),
 *   )
 */
export async function runAction<T>(
  db: Kysely<DB>,
  action: Action,
  work: (tx: ActionTransaction) => Promise<T>,
  { attempts = 6, committed }: RunningOptions = {},
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
      await makeDurable(db, request)
      return result
    } catch (error) {
      if (mayRunAgain(error) && attempt < attempts) {
        await pauseBefore(attempt + 1)
        continue
      }
      if (await wasRecorded(db, action, error)) {
        // The caller hears that it is recorded, so it must be safe on disk.
        await makeDurable(db, request)
        throw new AlreadyRecorded('this request was recorded already')
      }
      throw (error as { code?: string }).code === 'MQ005' ? new NoLiveSession('the session has ended') : error
    }
  }
}

/** How long an action waits at most before it runs for the second time, in milliseconds; twice as long before each time after. */
const firstPause = 40

/**
 * Waits for a random part of a time that doubles ("full jitter", AWS Architecture Blog, 2015): two actions that ran into
 * each other and began again at once would do so once more.
 */
function pauseBefore(attempt: number): Promise<void> {
  return setTimeout(Math.random() * firstPause * 2 ** (attempt - 2))
}

/**
 * Whether an action failed because its request is recorded already. Of two that are sent at once the second may also fail on what
 * the first has changed meanwhile: it is answered as the first was, too.
 */
async function wasRecorded(db: Kysely<DB>, { request }: Action, error: unknown): Promise<boolean> {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code === 'MQ002' || (code === '23505' && constraint === 'entry_request')) return true
  return request !== undefined && code !== 'MQ005' && !isConnectionLost(error) && (await isRecorded(db, request))
}

/** Waits until the action is safe on disk. Throws `CommitLost` where its entry is not there any more. */
async function makeDurable(db: Kysely<DB>, request: string): Promise<void> {
  if (!(await flushEntry(db, request))) throw new CommitLost('the database ended before the action was safe on disk')
}

async function isRecorded(db: Kysely<DB>, request: string): Promise<boolean> {
  const { rows } = await sql`select 1 from audit.entry where head ->> 'request' = ${request}`.execute(db)
  return rows.length > 0
}

/** Whether a deadlock or a serialization failure rolled everything back, so that the whole action may run again. */
export function mayRunAgain(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === '40P01' || code === '40001'
}

/**
 * Opens the action. Each entry holds the hash of the previous one, so actions are appended one after the other. If each
 * also waited for the disk, throughput would be one action per disk flush; therefore commits are asynchronous, and a
 * flush that concurrent actions share makes them durable (group commit, decision 0010).
 */
async function open(tx: Transaction<DB>, action: Action, request: string): Promise<void> {
  await sql`${planOnce} select set_config('synchronous_commit', 'off', true), ${begin(action, request)}`.execute(tx)
}

function begin({ actor, kind, reason = '', subjects = [] }: Action, request: string): RawBuilder<unknown> {
  if ('session' in actor)
    return sql`audit.begin_as_session(${actor.session}, ${kind}, ${reason}, ${request}, ${subjects})`
  if ('mandate' in actor)
    return sql`audit.begin_as_mandate(${actor.mandate}, ${kind}, ${reason}, ${request}, ${subjects})`
  if ('accessToken' in actor)
    return sql`audit.begin_as_token(${actor.accessToken}, ${kind}, ${reason}, ${request}, ${subjects})`
  if ('visitor' in actor) return sql`audit.begin_as_visitor(${kind}, ${reason}, ${request}, ${subjects})`
  if ('setUpCode' in actor) return sql`audit.begin_as_setup(${actor.setUpCode}, ${request})`
  return sql`audit.begin_as_operator(${actor.operator}, ${kind}, ${reason}, ${request}, ${subjects})`
}
