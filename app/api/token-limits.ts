import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { limitInFlight } from '../server/edge/in-flight-limits'
import { Problem } from './problem'

/** Requests of one token at the same moment. */
const mostAtOnce = 12

/** Limits what one token may ask for, in each process: `perMinute` requests a minute, and a few at the same moment. */
export function limitTokens(perMinute: number) {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const inFlight = limitInFlight(mostAtOnce)
  return {
    /** Counts one request; returns the function that says that it ended. Throws `Problem` for one too many. */
    async begin(tokenId: number): Promise<() => void> {
      const key = String(tokenId)
      const end = inFlight.begin(key)
      if (!end) throw new Problem('too-many-requests', { retryAfter: 1 })
      try {
        await limiter.consume(key)
        return end
      } catch (error) {
        end()
        if (!(error instanceof RateLimiterRes)) throw error
        throw new Problem('too-many-requests', { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
      }
    },
  }
}
