import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bin } from '../command'
import { thorough } from '../thorough'

interface Started {
  server: ChildProcess
  output: () => string
  address: () => Promise<string>
  ended: Promise<number | null>
}

function start(env: Record<string, string>): Started {
  const server = spawn(process.execPath, [bin, 'serve'], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => server.once('close', resolve))
  const address = async () => {
    await expect.poll(() => output, { timeout: 60_000 }).toMatch(/serves at/)
    return /serves at (\S+)/.exec(output)?.[1] ?? ''
  }
  return { server, output: () => output, address, ended }
}

/** What the address answers; 0 for none, as on a kept connection that the server closes in that moment. */
const status = (address: string) =>
  fetch(`${address}/healthz`).then(
    (answer) => answer.status,
    () => 0,
  )

/** A form whose last part is sent when `finish` is called. */
function slowForm(address: string): { finish: () => void; status: Promise<number | undefined> } {
  const body = 'locale=en&returnTo=/login'
  const sending = request(`${address}/preferences`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(body.length),
      Origin: address,
    },
  })
  const status = new Promise<number | undefined>((resolve, reject) => {
    sending.on('response', (answer) => resolve(answer.resume().statusCode))
    sending.on('error', reject)
  })
  sending.write(body.slice(0, 9))
  return { finish: () => sending.end(body.slice(9)), status }
}

const healthy = (address: string) => expect.poll(() => status(address), { timeout: 30_000 }).toBe(200)

test('an installation ends cleanly, and recovers by itself when the application or the database is killed', async () => {
  test.skip(!thorough, 'three starts of a database take long: a thorough run, and the benchmark of crashes, kill them')
  const data = mkdtempSync(join(tmpdir(), 'muqabala-start-'))
  const postmaster = join(data, 'postgres', 'postmaster.pid')
  const databasePid = () => Number(readFileSync(postmaster, 'utf8').split('\n')[0])

  // What is set for another PostgreSQL on the machine does not concern this one.
  const first = start({
    MUQABALA_DATA: data,
    PGSSLMODE: 'require',
    PGOPTIONS: '-c search_path=elsewhere',
    PGHOST: 'elsewhere.invalid',
  })
  await healthy(await first.address())
  first.server.kill('SIGKILL')
  await first.ended

  const second = start({ MUQABALA_DATA: data })
  const address = await second.address()
  await healthy(address)
  process.kill(databasePid(), 'SIGKILL')
  await expect.poll(() => status(address), { intervals: [50], timeout: 20_000 }).toBe(503)
  await healthy(address)
  second.server.kill('SIGINT')
  expect(await second.ended).toBe(0)
  expect(existsSync(postmaster)).toBe(false)

  const third = start({ MUQABALA_DATA: data })
  const last = await third.address()
  await healthy(last)
  const running = slowForm(last)
  await new Promise((resolve) => setTimeout(resolve, 500))
  third.server.kill('SIGTERM')
  await expect.poll(() => third.output(), { timeout: 20_000 }).toMatch(/Stopping/)
  running.finish()
  expect(await running.status, 'a request that was under way when the server was told to stop').toBe(302)
  expect(await third.ended).toBe(0)
  rmSync(data, { recursive: true })
})

test('what hinders a start is one clear line and an exit code', async () => {
  const data = mkdtempSync(join(tmpdir(), 'muqabala-start-'))
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const taken = other.address()
  const port = taken && typeof taken === 'object' ? String(taken.port) : ''
  const cases: [Record<string, string>, RegExp][] = [
    [{ MUQABALA_DATA: data, PORT: port }, /^Port \d+ is taken: .*\n$/],
    [
      { DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/none' },
      /^PostgreSQL at 127\.0\.0\.1:1\/none cannot be reached .*\n$/,
    ],
    [{ MUQABALA_DATA: join(bin, 'data') }, /^.* cannot be written .*\n$/],
    [{ PORT: 'many' }, /^PORT: .*\n$/],
    [{ MUQABALA_TIME_ZONE: 'Asia/Damascuss' }, /^MUQABALA_TIME_ZONE: "Asia\/Damascuss" is not a time zone: .*\n$/],
    [{ DATABASE_URL: 'postgres://somebody:se/cret@127.0.0.1/none' }, /^DATABASE_URL: .*\n$/],
  ]
  for (const [env, line] of cases) {
    const started = start(env)
    expect(await started.ended).toBe(1)
    expect(started.output()).toMatch(line)
    expect(started.output()).not.toContain('secret')
  }
  other.close()
  rmSync(data, { recursive: true })
})
