import { once } from 'node:events'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

export interface Watched<T> {
  result: T
  /** The longest wait for an answer, in milliseconds. */
  longest: number
  /** Their median. */
  usual: number
  /** The most memory that the process had, in MB; NaN where the system does not say. */
  memory: number
  took: number
}

interface Asked {
  path: string
  cookie: string
  everyMs: number
}

const health: Asked = { path: '/healthz', cookie: '', everyMs: 20 }

/** Asks a server again and again whether it is well, or for another page, while something else is done to it. */
export async function watchWhile<T>(
  { address, pid }: { address: string; pid: number },
  work: () => Promise<T>,
  asked: Asked = health,
): Promise<Watched<T>> {
  const asker = new Worker(resolve('e2e/hostile/ask-health.mjs'), { workerData: { address, pid, ...asked } })
  try {
    await once(asker, 'online')
    const from = performance.now()
    const result = await work()
    const took = performance.now() - from
    asker.postMessage('stop')
    const [{ waits, memory }] = (await once(asker, 'message')) as [{ waits: number[]; memory: number }]
    waits.sort((a, b) => a - b)
    return { result, longest: waits.at(-1) ?? NaN, usual: waits[Math.floor(waits.length / 2)] ?? NaN, memory, took }
  } finally {
    await asker.terminate()
  }
}
