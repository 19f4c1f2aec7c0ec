import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { projectRoot } from '../../app/cli/project'
import { runAction } from '../../app/audit/action/action.server'
import { addPerson, newPerson } from '../../app/auth/people.server'
import { createSessions } from '../../app/auth/sessions.server'
import { openConnection } from '../../db/connection'
import { openDatabase } from '../../db/open'
import { recordMigrations } from '../../app/audit/log/record-migrations.server'
import type { DB } from '../../db/schema'
import { readSettings } from '../../db/settings'
import type { BenchConnection } from '../matching/database'

export interface Served {
  /** Milliseconds until the last byte of the page came; throws where it is not a page. */
  time(address: string): Promise<number>
  close(): Promise<void>
}

/** The shipped server over this database, in a process of its own, with a lead logged in. */
export async function serveBench({ db, url }: BenchConnection): Promise<Served> {
  const cookie = await sessionOf(await leadOf(db), url)
  const server = spawn(process.execPath, [join(projectRoot, 'app', 'cli', 'bin.mjs'), 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      HOST: '127.0.0.1',
      PORT: '0',
      MUQABALA_ORIGIN: '',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(server)
  return {
    async time(path) {
      const from = performance.now()
      const answer = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      return performance.now() - from
    },
    async close() {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('close', resolve))
    },
  }
}

/** The cookie of a session that the server accepts as its own. */
async function sessionOf(person: number, url: string): Promise<string> {
  const { appUrl, sessionKey } = await openDatabase(readSettings({ ...process.env, DATABASE_URL: url }), ({ db }) =>
    recordMigrations(db),
  )
  const connection = openConnection(appUrl, { name: 'muqabala bench', max: 1 })
  const { cookie } = await createSessions(connection.pool, { hours: 8, secure: false, key: sessionKey }).open(person)
  await connection.close()
  return cookie.split(';')[0] ?? ''
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const address = /serves at (\S+)/.exec(output)?.[1]
      if (address) resolve(address)
    })
    server.once('close', () => reject(new Error(`the server did not start: ${output}`)))
  })
}

/** A database that was kept has its lead already. */
async function leadOf(db: Kysely<DB>): Promise<number> {
  const there = await db.selectFrom('record.person').select('id').where('login', '=', 'bench').executeTakeFirst()
  if (there) return there.id
  const person = await newPerson.parseAsync({
    login: 'bench',
    name: 'Bench',
    role: 'lead',
    password: 'a long enough password',
  })
  return runAction(db, { actor: { operator: 'bench' }, kind: 'add-person' }, (tx) => addPerson(tx, person))
}
