import { setTimeout as wait } from 'node:timers/promises'

/** Does `work` now and then again and again, so many seconds after it ended; returns how to stop, which waits for its end. */
export function repeatEvery(
  seconds: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const stopped = () => stopping.signal.aborted
  const loop = async () => {
    while (!stopped()) {
      await work().catch(onError)
      await wait(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const looping = loop()
  return async () => {
    stopping.abort()
    await looping
  }
}
