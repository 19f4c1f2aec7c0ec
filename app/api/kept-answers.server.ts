import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import type { ActionTransaction } from '../audit/action/action.server'
import type { Answer, Keeping } from './answer'
import { Problem } from './problem'

/** An answer as it was sent the first time. */
export interface KeptAnswer {
  status: number
  etag: string | null
  body: string
}

/** The most answers that are kept for one token. */
const mostKept = 10_000
const keptFor = sql`interval '1 day'`
/** After this time a request that has no answer yet has failed, and the key is free again. */
const abandonedAfter = sql`interval '10 minutes'`

export function hashOf(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

/**
 * Begins a request with an idempotency key: returns the answer of the first one if there was one, and null for the first. Throws
 * `Problem` where the key was used for another request, or the first is still being carried out.
 */
export async function beginKept(
  db: Kysely<DB>,
  { tokenId, keySha256, requestSha256 }: Keeping,
): Promise<KeptAnswer | null> {
  await forget(db, tokenId)
  const { rows: began } = await sql`
    insert into working.api_answer as a (token_id, key_sha256, request_sha256) values (${tokenId}, ${keySha256}, ${requestSha256})
    on conflict (token_id, key_sha256) do update set request_sha256 = excluded.request_sha256, created_at = now()
      where a.status is null and a.created_at < now() - ${abandonedAfter}
    returning 1`.execute(db)
  if (began.length > 0) return null
  const kept = await db
    .selectFrom('working.api_answer')
    .select(['request_sha256', 'status', 'etag', 'body'])
    .where('token_id', '=', tokenId)
    .where('key_sha256', '=', keySha256)
    .executeTakeFirst()
  if (!kept) throw new Problem('key-in-use', { retryAfter: 1 })
  if (kept.request_sha256 !== requestSha256)
    throw new Problem('key-reused', { detail: 'Send a new key with every new request.' })
  if (kept.status === null) throw new Problem('key-in-use', { retryAfter: 1 })
  return { status: kept.status, etag: kept.etag, body: kept.body ?? '' }
}

/** Keeps the answer in the transaction of the action that it is about. */
export async function keepAnswer(
  tx: ActionTransaction,
  keeping: Keeping,
  { body, etag }: Answer<unknown>,
): Promise<void> {
  await tx
    .updateTable('working.api_answer')
    .set({ status: keeping.status, etag: etag ?? null, body: JSON.stringify(body) })
    .where('token_id', '=', keeping.tokenId)
    .where('key_sha256', '=', keeping.keySha256)
    .execute()
}

/** Frees the key of a request that changed nothing. */
export async function releaseKept(db: Kysely<DB>, { tokenId, keySha256 }: Keeping): Promise<void> {
  await db
    .deleteFrom('working.api_answer')
    .where('token_id', '=', tokenId)
    .where('key_sha256', '=', keySha256)
    .where('status', 'is', null)
    .execute()
}

/** Takes answers away that are old, or too many: those of the one token now and then, those of all in passing. */
async function forget(db: Kysely<DB>, tokenId: number): Promise<void> {
  await sql`delete from working.api_answer where created_at < now() - ${keptFor}`.execute(db)
  if (Math.random() < 0.99) return
  await sql`
    delete from working.api_answer where token_id = ${tokenId} and created_at < (
      select created_at from working.api_answer where token_id = ${tokenId} order by created_at desc offset ${mostKept} limit 1)`.execute(
    db,
  )
}
