import { createHmac } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import pg from 'pg'
import { grantPrivileges } from './privileges'
import type { DB } from './schema'
import { SetupError } from './setup-error'

const defaultRole = 'muqabala_app'

export interface AppRole {
  url: string
  /** What its privileges had too much or too little, and was set right now. */
  corrected: string[]
}

/** Returns an address for the web process's own role, which may not touch the audit trail, and sets what it may do. */
export async function prepareAppRole(owner: Kysely<DB>, ownerUrl: string, givenUrl?: string): Promise<AppRole> {
  const url = new URL(givenUrl ?? appRoleUrl(ownerUrl))
  const role = decoded(url.username)
  if (role === decoded(new URL(ownerUrl).username)) {
    throw new SetupError(
      'DATABASE_APP_URL must name another role than DATABASE_URL: the web process may not own the audit trail.',
    )
  }
  await createRole(owner, role, decoded(url.password))
  const { missing, surplus } = await grantPrivileges(owner, role)
  await tryLogin(url.href, role)
  // A role that may not even look into the record is new to this database.
  const known = !missing.includes('USAGE on record')
  return {
    url: url.href,
    corrected: known ? [...surplus.map((one) => `had ${one}`), ...missing.map((one) => `lacked ${one}`)] : [],
  }
}

/**
 * The role's address. Every process that knows the owner's address derives the same password, so several can share one
 * database without a further secret.
 */
export function appRoleUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = defaultRole
  url.password = createHmac('sha256', decoded(new URL(ownerUrl).password))
    .update('muqabala application role')
    .digest('hex')
  return url.href
}

/** A name or a password of an address; one with a `%` that begins no code means itself, as the driver takes it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

async function createRole(owner: Kysely<DB>, role: string, password: string): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${role}`.execute(owner)
  if (found.rows.length > 0) return
  try {
    await sql`create role ${sql.id(role)} login nosuperuser nocreatedb nocreaterole password ${sql.lit(password)}`.execute(
      owner,
    )
  } catch (error) {
    const code = (error as { code?: string }).code
    // Another process made it between the look and the leap.
    if (code === '42710' || code === '23505') return
    if (code === '42501') {
      throw new SetupError(
        `The role of DATABASE_URL may not create the role ${role}: grant it CREATEROLE, or create a login role yourself and name it in DATABASE_APP_URL.`,
      )
    }
    throw error
  }
}

async function tryLogin(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new SetupError(
      `The role ${role} cannot log in (${(error as Error).message}): set DATABASE_APP_URL to an address that can.`,
      { cause: error },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
