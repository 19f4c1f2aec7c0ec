import { randomBytes } from 'node:crypto'
import { runAction } from '../audit/action/action.server'
import { addPerson, LoginTaken, newPerson } from '../auth/people.server'
import { beginWithPolicy } from '../review/commands/set-policy.server'
import { startingReason } from '../server/starting-policy'
import { CommandError } from './command-error'
import { print, printJson } from './output'
import { withDatabase } from './with-database'

interface Options {
  name?: string
  role: string
  password?: string
  json?: boolean
}

export async function addUser(login: string, options: Options): Promise<void> {
  // A password among the arguments would stand in the process list and the shell's history.
  const given = process.env.MUQABALA_PASSWORD
  const password = given ?? randomBytes(12).toString('base64url')
  const parsed = await newPerson.safeParseAsync({ login, name: options.name ?? login, role: options.role, password })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new CommandError(`${issue?.path.join('.') ?? 'person'}: ${issue?.message ?? 'not valid'}`)
  }
  const reason = await startingReason('en')
  const id = await withDatabase(({ db, actor }) =>
    runAction(db, { actor, kind: 'add-person' }, async (tx) => {
      const added = await addPerson(tx, parsed.data, { given: given === undefined })
      await beginWithPolicy(tx, { first: added, by: null, reason })
      return added
    }).catch((error: unknown) => {
      throw error instanceof LoginTaken ? new CommandError(`The login ${login} is taken.`) : error
    }),
  )
  const shown = given === undefined ? { password } : {}
  if (options.json) printJson({ id, login: parsed.data.login, role: parsed.data.role, ...shown })
  else print(`Added ${parsed.data.login} as ${parsed.data.role}.${given === undefined ? ` Password: ${password}` : ''}`)
}
