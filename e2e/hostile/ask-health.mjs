import { Agent, get } from 'node:http'
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

// Asks a server again and again whether it is well, or for another page, until it is told to stop, and then posts what it saw.
// It runs in a thread of its own: a thread that also sends the attacks would count its own work as the server's waits.
/** @type {{ address: string, pid: number, path: string, cookie: string, everyMs: number }} */
const { address, pid, path, cookie, everyMs } = workerData
/** What `/healthz` itself waits for before it says that the server is not well: another answer counts as so long a wait. */
const notWellMs = 2_000
/** A server that is held up gets no further questions: it limits those of one address. */
const mostAtOnce = 10

const agent = new Agent({ keepAlive: true })
/** @type {number[]} */
const waits = []
/** @type {Set<Promise<void>>} */
const asked = new Set()
let memory = NaN

ask()
const timer = setInterval(ask, everyMs)
parentPort?.once('message', async () => {
  clearInterval(timer)
  await Promise.all(asked)
  agent.destroy()
  parentPort?.postMessage({ waits, memory })
})

function ask() {
  if (asked.size >= mostAtOnce) return
  const asking = healthy().then((wait) => void waits.push(wait))
  asked.add(asking)
  void asking.finally(() => asked.delete(asking))
  const now = residentMegabytes()
  memory = Number.isNaN(memory) ? now : Math.max(memory, now)
}

/**
 * Milliseconds until the server said that it is well; one that does not answer waited for ever.
 * @returns {Promise<number>}
 */
function healthy() {
  return new Promise((resolve) => {
    const from = performance.now()
    const request = get(`${address}${path}`, { agent, headers: { cookie }, timeout: 600_000 }, (response) => {
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
function residentMegabytes() {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return NaN
  }
}
