import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openConnection } from '../connection'
import { listen } from '../listen'
import { acquireEmbeddedServer, type EmbeddedServer } from './server'

let root: string
let data: string
const held: EmbeddedServer[] = []

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'muqabala-server-'))
  data = join(root, 'data')
  await (await acquireEmbeddedServer(data)).release()
})

afterEach(async () => {
  for (const server of held.splice(0)) await server.release()
})

afterAll(() => rmSync(root, { recursive: true }))

async function acquire(directory = data): Promise<EmbeddedServer> {
  const server = await acquireEmbeddedServer(directory)
  held.push(server)
  return server
}

const pidFile = () => join(data, 'postgres', 'postmaster.pid')
const killServer = () => process.kill(Number(readFileSync(pidFile(), 'utf8').split('\n')[0]), 'SIGKILL')
const portOf = (server: EmbeddedServer) => new URL(server.url('postgres')).port

async function ask(server: EmbeddedServer, question = 'select 1 as answer'): Promise<unknown> {
  const connection = openConnection(() => server.url('postgres'), { max: 1 })
  try {
    const { rows } = await sql.raw<{ answer: unknown }>(question).execute(connection.db)
    return rows[0]?.answer
  } finally {
    await connection.close()
  }
}

function occupy(port: string): Promise<() => void> {
  const other = createServer()
  return new Promise((resolve) => other.listen(Number(port), '127.0.0.1', () => resolve(() => other.close())))
}

test('a server killed while others start comes back on its port, and pools and listeners find it', async () => {
  const server = await acquire()
  const port = portOf(server)
  const pool = openConnection(() => server.url('postgres'), { max: 3 })
  const heard: string[] = []
  const listening = listen(() => server.url('postgres'), 'test', {
    onNotice: (payload) => heard.push(payload),
    onReturn: () => heard.push('back'),
  })
  await Promise.all([1, 2, 3].map(() => sql`select 1`.execute(pool.db)))
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  for (let round = 0; round < 2; round++) {
    killServer()
    const others = await Promise.all([acquire(), acquire(), acquire()])
    for (const one of [server, ...others]) await expect.poll(() => portOf(one)).toBe(port)
    expect((await sql<{ two: number }>`select 2 as two`.execute(pool.db)).rows).toEqual([{ two: 2 }])
  }
  await expect.poll(() => heard.filter((one) => one === 'back').length, { timeout: 10_000 }).toBeGreaterThanOrEqual(1)
  await expect
    .poll(async () => (await sql`notify test, 'still here'`.execute(pool.db), heard), { timeout: 10_000 })
    .toContain('still here')
  said.mockRestore()
  await listening.close()
  await pool.close()
})

test('the file of a killed server whose number belongs to another program now does not hinder a start', async () => {
  const server = await acquire()
  const killed = readFileSync(pidFile(), 'utf8').split('\n')
  await server.release()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' })
  writeFileSync(pidFile(), [other.pid, ...killed.slice(1)].join('\n'))
  expect(await ask(await acquire())).toBe(1)
  expect(other.exitCode).toBe(null)
  other.kill()
})

test('a server whose port is taken moves, and says its new address', async () => {
  const server = await acquire()
  const port = portOf(server)
  const pool = openConnection(() => server.url('postgres'), { max: 1 })
  await server.release()
  const leave = await occupy(port)
  const moved = await acquire()
  expect(portOf(moved)).not.toBe(port)
  expect(await ask(moved)).toBe(1)
  leave()
  await pool.close()
}, 60_000)

test('variables for another PostgreSQL are not regarded', async () => {
  const variables = {
    PGSSLMODE: 'require',
    PGOPTIONS: '-c search_path=elsewhere',
    PGHOST: 'elsewhere.invalid',
    PGPORT: '1',
    PGDATESTYLE: 'German',
    PGCLIENTENCODING: 'LATIN1',
    PGDATA: '/nowhere',
  }
  Object.assign(process.env, variables)
  const server = await acquire()
  expect(
    await ask(
      server,
      `select current_setting('search_path') || ' ' || current_setting('datestyle') || ' ' || current_setting('client_encoding') as answer`,
    ),
  ).toMatch(/^"\$user", public ISO, .* UTF8$/)
})

test('a copy of the data directory, made while the server ran, is another installation', async () => {
  const server = await acquire()
  const copy = join(root, 'copy')
  cpSync(data, copy, { recursive: true })
  const other = await acquire(copy)
  expect(portOf(other)).not.toBe(portOf(server))
  expect(await ask(other, `select current_setting('data_directory') as answer`)).toBe(join(copy, 'postgres'))
  expect(existsSync(pidFile())).toBe(true)
}, 60_000)
