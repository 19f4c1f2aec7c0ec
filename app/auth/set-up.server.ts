import { createHash, randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { runAction, type ActionTransaction, type ReadDatabase } from '../audit/action/action.server'
import type { Services } from './services.server'
import { addPerson, type NewPerson } from './people.server'

// Letters and digits that cannot be confused on a terminal.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export async function isSetUp(db: ReadDatabase): Promise<boolean> {
  const anybody = await db.selectFrom('record.person').select('id').limit(1).executeTakeFirst()
  return anybody !== undefined
}

/** Makes a new one-time code, which replaces the previous one, and returns it. Only its hash is stored. */
export async function issueSetUpCode(db: Kysely<DB>): Promise<string> {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)])
  const code = inGroups(letters.join(''))
  const row = { code_sha256: hashCode(code) }
  await db
    .insertInto('working.setup_code')
    .values(row)
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
    .execute()
  return code
}

/** Makes the first administrator; `begin` does what else a new desk begins with, in the same action. Resolves to the person's id, or to null if the code is wrong or was replaced. */
export async function setUp(
  services: Services,
  code: string,
  person: Omit<NewPerson, 'role'>,
  begin?: (tx: ActionTransaction, personId: number) => Promise<void>,
): Promise<number | null> {
  const typed = inGroups(code.toUpperCase().replace(/[\s\p{Dash_Punctuation}]/gu, ''))
  try {
    return await runAction(services.db, { actor: { setUpCode: typed }, kind: 'set-up' }, async (tx) => {
      const id = await addPerson(tx, { ...person, role: 'admin' })
      await begin?.(tx, id)
      await tx.deleteFrom('working.setup_code').execute()
      return id
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'NoLiveSession') return null
    throw error
  }
}

/** Brings a typed code into the form that is hashed: people type it with other dashes, with spaces or with none. */
function inGroups(letters: string): string {
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-')
}

function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
