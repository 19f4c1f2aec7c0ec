import { setTimeout as wait } from 'node:timers/promises'

const firstPauseMs = 40
const longestPauseMs = 500

/**
 * Asks `look` until it finds something or `most` milliseconds are over, and ends with null then. Each pause is longer than the one
 * before: what takes long is asked for seldom.
 */
export async function lookAgain<T>(look: () => Promise<T | null>, most: number): Promise<T | null> {
  const end = Date.now() + most
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.6, longestPauseMs)) {
    const found = await look()
    const left = end - Date.now()
    if (found !== null || left <= 0) return found
    await wait(Math.min(pause, left))
  }
}
