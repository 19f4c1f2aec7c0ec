import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { thorough } from '../thorough'
import { copyDatabase, databaseAddress, dropDatabase, seededDatabase } from '../seeded-databases'

const sources = ['app', 'db', 'public', 'package.json', 'tsconfig.json', 'vite.config.ts']

test('npm run dev serves the sources, and shows a changed module without a restart', async () => {
  // It compiles the sources one by one, which takes longer than any other test of this size.
  test.skip(!thorough, 'runs with THOROUGH=1')
  const copy = mkdtempSync(join(tmpdir(), 'muqabala-dev-'))
  const database = 'muqabala_e2e_dev'
  for (const name of sources) cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  await copyDatabase(seededDatabase('people'), database)
  const server = spawn('npm', ['run', '--silent', 'dev'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: databaseAddress(database), PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise((end) => server.once('close', end))
  try {
    await expect.poll(() => output, { timeout: 50_000 }).toMatch(/serves at \S+/)
    const address = `${/serves at (\S+)/.exec(output)?.[1] ?? ''}/login`
    const page = () => fetch(address, { headers: { 'Accept-Language': 'en' } }).then((answer) => answer.text())
    expect(await page()).toContain('Log in')
    const messages = join(copy, 'app/i18n/messages/en/shell/login.ts')
    writeFileSync(messages, readFileSync(messages, 'utf8').replace("'Log in'", "'Come in'"))
    await expect.poll(page).toContain('Come in')
  } finally {
    process.kill(-(server.pid ?? 0), 'SIGTERM')
    await ended
    await dropDatabase(database)
    rmSync(copy, { recursive: true })
  }
})
