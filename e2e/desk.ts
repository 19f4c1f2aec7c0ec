import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const bin = join(process.cwd(), 'app', 'cli', 'bin.mjs')

export interface Outcome {
  code: number
  output: string
  errors: string
}

/** A running installation of its own, through the built server and the real command line. */
export interface RunningDesk {
  address: string
  setUpCode: string | null
  /** Runs the `muqabala` command against this installation and returns its standard output. */
  command(...args: string[]): Promise<string>
  /** The same for a command that may fail. */
  outcome(...args: string[]): Promise<Outcome>
  stop(): Promise<void>
}

/** The password of everybody whom the tests add. */
export const password = 'a long enough password'

export async function startDesk(): Promise<RunningDesk> {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-e2e-'))
  const database = await ownDatabase()
  const env = { ...process.env, MUQABALA_DATA: join(directory, 'data'), PORT: '0', MUQABALA_PASSWORD: password, ...database.env, NODE_ENV: 'production' as const }
  const server = spawn(process.execPath, [bin, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const { address, setUpCode } = await started(server)
  return {
    address,
    setUpCode,
    outcome: (...args) => run(args, env),
    async command(...args) {
      const { code, output, errors } = await run(args, env)
      if (code !== 0) throw new Error(`muqabala ${args.join(' ')}: ${errors}`)
      return output
    },
    async stop() {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('close', resolve))
      await database.drop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function started(server: ChildProcess): Promise<{ address: string; setUpCode: string | null }> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /serves at (\S+)/.exec(output)?.[1]
      const code = /code ([A-Z0-9-]{14})/.exec(output)?.[1]
      if (address && code) resolve({ address, setUpCode: code })
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('close', () => reject(new Error(`the server did not start: ${output}`)))
  })
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.once('close', (code) => resolve({ code: code ?? 1, output, errors }))
  })
}

/** With DATABASE_URL set, a database of its own on that server; else the installation's embedded one. */
async function ownDatabase(): Promise<{ env: Record<string, string>; drop(): Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (!given) return { env: {}, drop: () => Promise.resolve() }
  const name = `muqabala_e2e_${randomBytes(6).toString('hex')}`
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: given })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await onServer(`create database ${name}`)
  const url = new URL(given)
  url.pathname = `/${name}`
  return { env: { DATABASE_URL: url.href }, drop: () => onServer(`drop database if exists ${name} with (force)`) }
}
