import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const bin = join(import.meta.dirname, '..', '..', 'app', 'cli', 'bin.mjs')
const password = 'a long enough password'

export interface CommandEnd {
  /** Null where it was killed. */
  code: number | null
  output: string
}

/** An installation under attack: its web process is started again whenever it ends, as a service manager does. */
export class CrashServer {
  readonly address: string
  readonly #env: NodeJS.ProcessEnv
  #web: ChildProcess | undefined
  #worker: ChildProcess | undefined
  #closing = false

  constructor(
    readonly data: string,
    port: number,
    env: Record<string, string> = {},
  ) {
    this.address = `http://127.0.0.1:${port}`
    this.#env = {
      ...process.env,
      DATABASE_URL: '',
      MUQABALA_DATA: data,
      HOST: '127.0.0.1',
      PORT: String(port),
      MUQABALA_ORIGIN: '',
      MUQABALA_PASSWORD: password,
      NODE_ENV: 'production',
      ...env,
    }
  }

  /** Starts the `muqabala` command; `ended` resolves when it is over. */
  command(args: string[]): { child: ChildProcess; ended: Promise<CommandEnd> } {
    const child = spawn(process.execPath, [bin, ...args], { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, output }))) }
  }

  async open(): Promise<void> {
    const { code, output } = await this.command(['user', 'add', 'bench', '--role', 'lead']).ended
    if (code !== 0) throw new Error(output)
    this.#serve()
    await this.untilHealthy()
  }

  #serve(): void {
    const { child, ended } = this.command(['serve'])
    this.#web = child
    void ended.then(({ code, output }) => {
      if (this.#closing) return
      if (code !== null) process.stdout.write(`the web process ended by itself with ${code}: ${output.slice(-500)}\n`)
      this.#serve()
    })
  }

  /** Starts a worker, and another one whenever it was killed. */
  keepWorker(): void {
    const { child, ended } = this.command(['worker'])
    this.#worker = child
    void ended.then(() => {
      if (!this.#closing) this.keepWorker()
    })
  }

  workerPid(): number | undefined {
    return this.#worker?.pid
  }

  async untilHealthy(): Promise<void> {
    const deadline = Date.now() + 180_000
    while (
      !(await fetch(`${this.address}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      ))
    ) {
      if (Date.now() > deadline) throw new Error('the server did not come back within three minutes')
      await wait(25)
    }
  }

  async logIn(): Promise<string> {
    const answer = await this.post('/login', { login: 'bench', password }, '')
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    if (answer.status !== 302) throw new Error(`log-in answered ${answer.status}`)
    return cookie
  }

  post(path: string, form: Record<string, string>, cookie: string): Promise<Response> {
    return this.send(path, new URLSearchParams(form), cookie)
  }

  send(path: string, body: URLSearchParams | FormData, cookie: string): Promise<Response> {
    const headers = { origin: this.address, 'sec-fetch-site': 'same-origin', cookie }
    return fetch(`${this.address}${path}`, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    })
  }

  /** A connection of its own to the database, which holds no lease: only the desk itself brings a killed server back. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const directory = join(this.data, 'postgres')
    const port = Number(readFileSync(join(directory, 'muqabala.port'), 'utf8'))
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'muqabala',
      database: 'muqabala',
      password: readFileSync(join(directory, 'muqabala.password'), 'utf8'),
      application_name: 'crash bench',
    })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  webPid(): number | undefined {
    return this.#web?.pid
  }

  postmasterPid(): number | undefined {
    const file = join(this.data, 'postgres', 'postmaster.pid')
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
  }

  /** One of the server's processes that serve a connection of the desk. */
  backendPid(): number | undefined {
    const place = realpathSync(join(this.data, 'postgres'))
    const found = readdirSync('/proc').filter((entry) => {
      try {
        return (
          /^\d+$/.test(entry) &&
          readlinkSync(`/proc/${entry}/cwd`) === place &&
          /^postgres: muqabala\w* muqabala /.test(readFileSync(`/proc/${entry}/cmdline`, 'utf8'))
        )
      } catch {
        return false
      }
    })
    return found.length === 0 ? undefined : Number(found[Math.floor(Math.random() * found.length)])
  }

  async close(): Promise<void> {
    this.#closing = true
    for (const child of [this.#worker, this.#web]) {
      if (child?.exitCode !== null) continue
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await ended
    }
  }
}
