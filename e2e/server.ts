import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, password, runCommand, type Outcome } from './command'
import { copyDatabase, databaseAddress, dropDatabase, seededDatabase, type seeds } from './seeded-databases'

/** What is in an installation at first: nothing and nobody, people alone, or people and the sample reports. */
export type Seed = 'nothing' | (typeof seeds)[number]

/** A running installation of its own, through the built server and the real command line. */
export interface RunningServer {
  address: string
  /** Of the web process. */
  pid: number
  /** Null where somebody is there already. */
  setUpCode: string | null
  /** Address of its database; undefined for the embedded one that a first start makes. */
  database: string | undefined
  /** The environment of its processes. */
  env: NodeJS.ProcessEnv
  /** Runs the `muqabala` command against this installation and returns its standard output. */
  command(...args: string[]): Promise<string>
  /** The same for a command that may fail. */
  outcome(...args: string[]): Promise<Outcome>
  /** What the server wrote to standard error so far. */
  log(): string
  stop(): Promise<void>
}

export async function startServer(seed: Seed): Promise<RunningServer> {
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-e2e-'))
  const database = await ownDatabase(seed)
  const env = {
    ...process.env,
    MUQABALA_DATA: join(directory, 'data'),
    PORT: '0',
    MUQABALA_PASSWORD: password,
    ...database.env,
    NODE_ENV: 'production' as const,
  }
  const server = spawn(process.execPath, [bin, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const { address, setUpCode } = await started(server, seed === 'nothing')
  return {
    address,
    pid: server.pid ?? 0,
    setUpCode,
    database: database.env.DATABASE_URL,
    env,
    outcome: (...args) => runCommand(args, env),
    async command(...args) {
      const { code, output, errors } = await runCommand(args, env)
      if (code !== 0) throw new Error(`muqabala ${args.join(' ')}: ${errors}`)
      return output
    },
    log: () => log,
    async stop() {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('close', resolve))
      await database.drop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A second web process of the same installation. */
export async function startServerBeside({ env }: RunningServer): Promise<{ address: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, [bin, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const { address } = await started(server, false)
  return {
    address,
    async stop() {
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('close', resolve))
    },
  }
}

function started(server: ChildProcess, withCode: boolean): Promise<{ address: string; setUpCode: string | null }> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /serves at (\S+)/.exec(output)?.[1]
      const code = /code ([A-Z0-9-]{14})/.exec(output)?.[1] ?? null
      if (address && (code || !withCode)) resolve({ address, setUpCode: code })
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('close', () => reject(new Error(`the server did not start: ${output}`)))
  })
}

/** A copy of the seeded database; with nothing in it, what a first start makes: an embedded one unless DATABASE_URL names a server. */
async function ownDatabase(seed: Seed): Promise<{ env: Record<string, string>; drop(): Promise<void> }> {
  if (seed === 'nothing' && !process.env.DATABASE_URL) return { env: {}, drop: () => Promise.resolve() }
  const name = `muqabala_e2e_${randomBytes(6).toString('hex')}`
  await copyDatabase(seed === 'nothing' ? 'template0' : seededDatabase(seed), name)
  return { env: { DATABASE_URL: databaseAddress(name) }, drop: () => dropDatabase(name) }
}
