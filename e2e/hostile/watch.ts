import { Agent, get } from 'node:http'
import { readFileSync } from 'node:fs'

export interface Watched<T> {
  result: T
  /** The longest wait for an answer of /healthz, in milliseconds. */
  longest: number
  /** Their median. */
  usual: number
  /** The most memory that the process had, in MB; NaN where the system does not say. */
  memory: number
  took: number
}

const everyMs = 20

/** Asks a server again and again whether it is well, while something else is done to it. */
export async function watchWhile<T>(
  { address, pid }: { address: string; pid: number },
  work: () => Promise<T>,
): Promise<Watched<T>> {
  const agent = new Agent({ keepAlive: true })
  const waits: number[] = []
  const asked = new Set<Promise<unknown>>()
  let memory = NaN
  const ask = () => {
    // A server that is held up gets no further questions: it limits those of one address.
    if (asked.size >= 10) return
    const asking = healthy(`${address}/healthz`, agent).then((wait) => waits.push(wait))
    asked.add(asking)
    void asking.finally(() => asked.delete(asking))
    const now = residentMegabytes(pid)
    memory = Number.isNaN(memory) ? now : Math.max(memory, now)
  }
  ask()
  const timer = setInterval(ask, everyMs)
  const from = performance.now()
  try {
    const result = await work()
    const took = performance.now() - from
    await Promise.all(asked)
    return {
      result,
      longest: Math.max(...waits),
      usual: [...waits].sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? NaN,
      memory,
      took,
    }
  } finally {
    clearInterval(timer)
    agent.destroy()
  }
}

/** What `/healthz` itself waits for before it says that the server is not well: another answer counts as so long a wait. */
const notWellMs = 2_000

/** Milliseconds until the server said that it is well; one that does not answer waited for ever. */
function healthy(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now()
    const request = get(address, { agent, timeout: 600_000 }, (response) => {
      response.resume()
      response.once('end', () => {
        const waited = performance.now() - from
        resolve(response.statusCode === 200 ? waited : Math.max(waited, notWellMs))
      })
    })
    request.once('error', () => resolve(Infinity))
  })
}

/** On Linux; elsewhere the process says it to nobody without help. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return NaN
  }
}
