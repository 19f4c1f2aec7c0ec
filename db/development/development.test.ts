import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { expect, inject, test } from 'vitest'
import { removeEmbedded } from '../embedded/remove'
import { acquireEmbeddedServer } from '../embedded/server'
import { SetupError } from '../setup-error'
import { settingsOfEmbedded } from './embedded-settings'
import { runSqlPrompt } from './sql-prompt'

test('the embedded database is deleted only while nobody uses it, and comes back empty', async () => {
  const data = mkdtempSync(join(tmpdir(), 'muqabala-reset-'))
  expect(await removeEmbedded(data)).toBeUndefined()
  const server = await acquireEmbeddedServer(data)
  await expect(removeEmbedded(data)).rejects.toThrow(SetupError)
  expect(existsSync(join(data, 'postgres', 'PG_VERSION'))).toBe(true)
  await server.release()
  expect(await removeEmbedded(data)).toBe(join(data, 'postgres'))
  expect(existsSync(join(data, 'postgres'))).toBe(false)
  rmSync(data, { recursive: true })
})

test('a database that another PostgreSQL holds is left alone, with one line that says so', () => {
  expect(() => settingsOfEmbedded({ DATABASE_URL: 'postgres://somebody@127.0.0.1/desk' })).toThrow(
    /DATABASE_URL is set/,
  )
  const reset = spawnSync(process.execPath, ['--import', 'tsx', 'db/development/reset.ts'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: 'postgres://somebody@127.0.0.1/desk' },
  })
  expect([reset.status, reset.stderr]).toEqual([1, expect.stringMatching(/^DATABASE_URL is set.*\n$/)])
})

test('the SQL prompt prints rows as a table, tells an error and goes on', async () => {
  const input = new PassThrough()
  let printed = ''
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      printed += chunk.toString()
      done()
    },
  })
  input.end(
    "select 1 as one,\n  E'a\\u202eb\\u001b[2J' as hostile, null as nothing;\nselect none;\nselect 2 as two; select 3 as three;\n\\q\nselect 4 as never;\n",
  )
  await runSqlPrompt(inject('testServerUrl'), input, output)
  expect(printed).toContain('one | hostile | nothing\n----+---------+--------\n1   | a·b·[2J |\n(1 row)\n')
  expect(printed).toContain('ERROR: column "none" does not exist\n')
  expect(printed).toMatch(/two\n---\n2\n\(1 row\)\nthree\n-----\n3\n\(1 row\)/)
  expect(printed).not.toContain('never')
})
