import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Role } from '../../db/schema'
import type { ActionTransaction, ReadDatabase } from '../audit/action/action.server'
import { revokeTokensOf } from './access-tokens.server'
import { hashPassword, newPassword } from './password.server'
import { oneLine } from '../text/characters/incoming-text'

export const roles = ['viewer', 'reviewer', 'lead', 'admin'] as const satisfies readonly Role[]

export const newPerson = z.object({
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u),
  name: z.string().overwrite(oneLine).trim().min(1).max(100),
  password: newPassword,
  role: z.enum(roles),
})

export type NewPerson = z.infer<typeof newPerson>

/** Thrown when a change would leave nobody who may manage people. */
export class LastAdministrator extends Error {
  override name = 'LastAdministrator'
}

/** A colleague changed the account since the form was made. */
export class PersonChanged extends Error {
  override name = 'PersonChanged'
}

/** Names how an account stands at one moment: a form carries it, so that nobody overwrites what they have not seen. */
export function personVersion({ name, role, disabled }: { name: string; role: Role; disabled: boolean }): string {
  return createHash('sha256')
    .update(JSON.stringify([name, role, disabled]))
    .digest('hex')
    .slice(0, 16)
}

/** Holds an account against the version that a form was made from, until the transaction ends; throws `PersonChanged`. */
export async function refuseUnseenPerson(tx: ActionTransaction, personId: number, seen: string): Promise<void> {
  const { name, role, disabled_at } = await tx
    .selectFrom('record.person')
    .select(['name', 'role', 'disabled_at'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (personVersion({ name, role, disabled: disabled_at !== null }) !== seen) throw new PersonChanged()
}

export class LoginTaken extends Error {
  override name = 'LoginTaken'
}

export interface Person {
  id: number
  login: string
  name: string
  role: Role
  createdAt: Date
  disabledAt: Date | null
}

export async function listPeople(db: ReadDatabase): Promise<Person[]> {
  const rows = await db.selectFrom('record.person').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  }))
}

/**
 * Adds a person and returns the id; throws `LoginTaken`. A password chosen by somebody else is `given`: its owner must
 * change it at the first log-in.
 */
export async function addPerson(
  tx: ActionTransaction,
  person: NewPerson,
  { given }: { given: boolean } = { given: false },
): Promise<number> {
  const taken = await tx.selectFrom('record.person').select('id').where('login', '=', person.login).executeTakeFirst()
  if (taken) throw new LoginTaken(person.login)
  const { id } = await tx
    .insertInto('record.person')
    .values({
      login: person.login,
      name: person.name,
      role: person.role,
      password_hash: await hashPassword(person.password),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (given) await markGiven(tx, id)
  return id
}

/** Changes a role and ends the person's sessions; throws `LastAdministrator`. */
export async function changeRole(tx: ActionTransaction, personId: number, role: Role): Promise<void> {
  if (role !== 'admin') await keepAnAdministrator(tx, personId)
  await tx.updateTable('record.person').set({ role }).where('id', '=', personId).executeTakeFirstOrThrow()
  await endSessions(tx, personId)
}

/** Disables or enables an account; what the person did stays. Throws `LastAdministrator`. */
export async function setDisabled(tx: ActionTransaction, personId: number, disabled: boolean): Promise<void> {
  if (disabled) await keepAnAdministrator(tx, personId)
  await tx
    .updateTable('record.person')
    .set({ disabled_at: disabled ? new Date() : null })
    .where('id', '=', personId)
    .execute()
  await endSessions(tx, personId)
}

/**
 * Sets a temporary password, which only lets the person choose another one. It is given where the old one was lost or known to
 * somebody else, who may have made access tokens: they are revoked.
 */
export async function givePassword(tx: ActionTransaction, personId: number, password: string): Promise<void> {
  await setPassword(tx, personId, password)
  await revokeTokensOf(tx, personId)
  await markGiven(tx, personId)
}

/** A person's own new password; their programs go on working unless they want their access tokens revoked. */
export async function chooseOwnPassword(
  tx: ActionTransaction,
  personId: number,
  password: string,
  { revokeTokens = false }: { revokeTokens?: boolean } = {},
): Promise<void> {
  await setPassword(tx, personId, password)
  if (revokeTokens) await revokeTokensOf(tx, personId)
  await tx.deleteFrom('working.given_password').where('person_id', '=', personId).execute()
}

async function markGiven(tx: ActionTransaction, personId: number): Promise<void> {
  await tx
    .insertInto('working.given_password')
    .values({ person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function setPassword(tx: ActionTransaction, personId: number, password: string): Promise<void> {
  await tx
    .updateTable('record.person')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', personId)
    .execute()
  await endSessions(tx, personId)
}

async function keepAnAdministrator(tx: ActionTransaction, personId: number): Promise<void> {
  const admins = await tx
    .selectFrom('record.person')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .forUpdate()
    .execute()
  if (admins.length === 1 && admins[0]?.id === personId) throw new LastAdministrator()
}

/** Ends a person's sessions: a session must not outlive the rights that it was opened with. */
async function endSessions(tx: ActionTransaction, personId: number): Promise<void> {
  await tx.deleteFrom('working.session').where('user_id', '=', personId).execute()
}
