import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { openConnection } from '../../db/connection'
import { verifyWebHook } from '../../docs/api/web-hook'
import { openGuard } from '../evidence/capture/network/guard.server'
import type { TestDatabase } from '../testing/database'
import { runJobs } from './queue/run-jobs.server'
import { webHookJob } from './web-hook-job.server'

export interface Received {
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface HookReceiver {
  /** `127.0.0.1:PORT`. */
  host: string
  /** What came and was not looked at yet. */
  received: Received[]
  /** The next answers; 204 where nothing is said. */
  answers: (number | { status: number; headers: Record<string, string> })[]
  /** What the receiver asked for with each try that failed. */
  asked: (number | null)[]
  close(): Promise<void>
}

/** A receiver on the loopback interface, and a worker that sends to it and to no other address, three times at most. */
export async function openHookReceiver(database: TestDatabase): Promise<HookReceiver> {
  const opened: Pick<HookReceiver, 'received' | 'answers' | 'asked'> = { received: [], answers: [], asked: [] }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      opened.received.push({ headers: request.headers, body: Buffer.concat(chunks) })
      const answer = opened.answers.shift() ?? 204
      if (typeof answer === 'number') response.writeHead(answer).end()
      else response.writeHead(answer.status, answer.headers).end('x'.repeat(100_000))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const worker = await startWorker(database, host, opened.asked)
  return {
    ...opened,
    host,
    async close() {
      await worker.stop()
      server.closeAllConnections()
      server.close()
    },
  }
}

async function startWorker(database: TestDatabase, host: string, asked: (number | null)[]) {
  const name = `muqabala worker ${randomUUID().slice(0, 8)}`
  const queue = openConnection(database.ownerUrl, { name, max: 5 })
  const secondsToNext = (tries: number, retryAfter: number | null) => {
    asked.push(retryAfter)
    return tries < 3 ? 0.01 : null
  }
  const hooks = { owner: queue.db, guard: openGuard([host]), origin: 'https://desk.example', secondsToNext }
  const worker = await runJobs({
    ...{ pool: queue.pool, owner: queue.db, name, db: database.app.db, concurrency: 2 },
    handlers: { 'web-hook': webHookJob(hooks) },
    onError: (message, error) => {
      throw new Error(message, { cause: error })
    },
  })
  return {
    async stop() {
      await worker.stop()
      await queue.close()
    },
  }
}

/** What the receiver in Python reads of a message; where there is no Python, what the other one does. */
export async function verifyInPython(secret: string, headers: Record<string, string>, body: Buffer): Promise<unknown> {
  const run = promisify(execFile)
  if (!(await run('python3', ['--version']).catch(() => null))) return verifyWebHook(secret, headers, body)
  const program = `import sys, json; sys.path.insert(0, 'docs/api'); sys.dont_write_bytecode = True
from web_hook import verify_web_hook
print(json.dumps(verify_web_hook(sys.argv[1], json.loads(sys.argv[2]), sys.argv[3].encode())))`
  const { stdout } = await run('python3', ['-c', program, secret, JSON.stringify(headers), body.toString()])
  return JSON.parse(stdout) as unknown
}
