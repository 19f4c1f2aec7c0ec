import type { PostOutcome } from './post-message.server'

/** Seconds before each further try; with the first try they are ten, over three days. */
const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** No receiver is waited for longer, whatever it asks for. */
const longestPause = 86_400

/** After so many days in which every try failed a hook is paused. */
export const pausedAfterDays = 3

/**
 * When to try again after the try of this number failed, in seconds; null where it was the last one. A receiver that asks for a longer
 * pause gets it. Some chance is added, so that many messages do not come back in the same moment.
 */
export function secondsToNextTry(tries: number, asked: number | null, chance = Math.random()): number | null {
  const pause = pauses[tries - 1]
  if (pause === undefined) return null
  return Math.min(longestPause, Math.max(asked ?? 0, pause * (1 + 0.1 * chance)))
}

/** Whether a receiver took the message: any answer of the 200s, as the specification says; redirects are not followed. */
export function isTaken({ status }: PostOutcome): boolean {
  return status !== null && status >= 200 && status < 300
}

/** Whether the receiver as a whole is in trouble, so that other messages would fail now too. */
export function isReceiverDown({ status }: PostOutcome): boolean {
  return status === null || status === 429 || status >= 500
}

/** The receiver says that it is there no more. */
export function isGone({ status }: PostOutcome): boolean {
  return status === 410
}
