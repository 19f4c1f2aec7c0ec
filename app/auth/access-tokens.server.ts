import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB, Role } from '../../db/schema'
import type { ActionTransaction, ReadDatabase } from '../audit/action/action.server'
import { cutTo } from '../text/characters/beginning'
import { oneLine } from '../text/characters/incoming-text'
import { allows, tokenScopes, type TokenScope } from './permissions'

/** For how many days a token can be made. */
export const tokenDays = ['7', '30', '90', '365'] as const

export const newAccessToken = z.object({
  name: z.string().overwrite(oneLine).trim().min(1).max(100),
  days: z.enum(tokenDays),
  scopes: z.array(z.enum(tokenScopes)).min(1),
})

export type NewAccessToken = z.infer<typeof newAccessToken>

/** The most tokens of one person that can be in use at the same time. */
const mostTokens = 50

/** So many characters of a token are shown beside its name. */
const shownCharacters = 10

/** How long a use is not written down again, in milliseconds. */
const useGranularity = 60_000

export class TooManyTokens extends Error {
  override name = 'TooManyTokens'
}

/** There is no such token of this person, or it was revoked before. */
export class NoLiveToken extends Error {
  override name = 'NoLiveToken'
}

/** A new token: 256 random bits after a beginning by which scanners of leaked secrets, and people, recognise it. */
export function createTokenSecret(): string {
  return `mqb_${randomBytes(32).toString('base64url')}`
}

/** Stores the hash of a token for its owner, who is the person of the action; throws `TooManyTokens`. */
export async function makeAccessToken(
  tx: ActionTransaction,
  personId: number,
  { name, days, scopes }: NewAccessToken,
  secret: string,
): Promise<number> {
  const { count } = await tx
    .selectFrom('record.access_token')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostTokens) throw new TooManyTokens()
  const { id } = await tx
    .insertInto('record.access_token')
    .values({
      person_id: personId,
      name,
      scopes: [...new Set(scopes)],
      beginning: cutTo(secret, shownCharacters),
      token_sha256: hashToken(secret),
      expires_at: new Date(Date.now() + Number(days) * 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Revokes a token, of `ownerId` where one is given; throws `NoLiveToken`. */
export async function revokeAccessToken(tx: ActionTransaction, tokenId: number, ownerId?: number): Promise<void> {
  const token = await tx
    .selectFrom('record.access_token')
    .select(['person_id', 'revoked_at'])
    .where('id', '=', tokenId)
    .forUpdate()
    .executeTakeFirst()
  const isOthers = ownerId !== undefined && token?.person_id !== ownerId
  if (token?.revoked_at !== null || isOthers) throw new NoLiveToken()
  await tx.updateTable('record.access_token').set({ revoked_at: new Date() }).where('id', '=', tokenId).execute()
}

/** Revokes all tokens of a person that are in use; returns how many. */
export async function revokeTokensOf(tx: ActionTransaction, personId: number): Promise<number> {
  const now = new Date()
  const revoked = await tx
    .updateTable('record.access_token')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .execute()
  return revoked.length
}

export interface ListedToken {
  id: number
  owner: { id: number; name: string }
  name: string
  beginning: string
  scopes: string[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  state: 'live' | 'expired' | 'revoked'
}

/** The newest tokens, of one person where `ownerId` is given. */
export async function listAccessTokens(db: ReadDatabase, ownerId?: number): Promise<ListedToken[]> {
  const rows = await db
    .selectFrom('record.access_token as t')
    .innerJoin('record.person as p', 'p.id', 't.person_id')
    .leftJoin('working.access_token_use as u', 'u.token_id', 't.id')
    .select(['t.id', 't.person_id', 'p.name as owner', 't.name', 't.beginning', 't.scopes'])
    .select(['t.created_at', 't.expires_at', 't.revoked_at', 'u.last_used_at'])
    .$if(ownerId !== undefined, (query) => query.where('t.person_id', '=', ownerId ?? 0))
    .orderBy('t.id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    owner: { id: row.person_id, name: row.owner },
    name: row.name,
    beginning: row.beginning,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    state: row.revoked_at !== null ? 'revoked' : row.expires_at.getTime() <= Date.now() ? 'expired' : 'live',
  }))
}

/** A token that a program sent, with the person in whose name it acts. */
export interface LiveToken {
  id: number
  secret: string
  personId: number
  role: Role
  scopes: readonly string[]
  lastUsedAt: Date | null
}

/** The live token with this secret; null for one that is unknown, expired or revoked, or whose owner may not log in and work. */
export async function readAccessToken(db: ReadDatabase, secret: string): Promise<LiveToken | null> {
  const row = await db
    .selectFrom('record.access_token as t')
    .innerJoin('record.person as p', 'p.id', 't.person_id')
    .leftJoin('working.given_password as g', 'g.person_id', 't.person_id')
    .leftJoin('working.access_token_use as u', 'u.token_id', 't.id')
    .select(['t.id', 't.person_id', 'p.role', 't.scopes', 'u.last_used_at'])
    .where('t.token_sha256', '=', hashToken(secret))
    .where('t.revoked_at', 'is', null)
    .where('t.expires_at', '>', new Date())
    .where('p.disabled_at', 'is', null)
    .where('g.person_id', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { id, person_id: personId, role, scopes, last_used_at: lastUsedAt } = row
  return { id, secret, personId, role, scopes, lastUsedAt }
}

/** Whether the token was made for this scope and its owner has the permission today. */
export function tokenAllows({ role, scopes }: Pick<LiveToken, 'role' | 'scopes'>, scope: TokenScope): boolean {
  return scopes.includes(scope) && allows(role, scope)
}

/** Writes down that a token was used, at most once a minute. */
export async function noteTokenUse(db: Kysely<DB>, { id, lastUsedAt }: LiveToken): Promise<void> {
  if (lastUsedAt !== null && Date.now() - lastUsedAt.getTime() < useGranularity) return
  const used = { last_used_at: new Date() }
  await db
    .insertInto('working.access_token_use')
    .values({ token_id: id, ...used })
    .onConflict((conflict) => conflict.column('token_id').doUpdateSet(used))
    .execute()
}

function hashToken(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
