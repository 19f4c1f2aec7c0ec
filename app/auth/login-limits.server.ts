import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { networkAddress } from './network-address'

/** What is attempted: an account name, or the name of another secret that is guessed at. */
export interface Attempt {
  account: string
  address: string
  /** The identifier of a browser that has logged in to this account before. */
  device?: string | null
}

export interface LoginLimits {
  /**
   * Counts one attempt and may delay it. Resolves to the number of seconds to wait before trying, or 0 if the attempt
   * may be made now.
   */
  attempt(attempt: Attempt): Promise<number>
  /** Forgets the failed attempts of this address or this browser. */
  succeed(attempt: Attempt): Promise<void>
}

const quarterHour = 15 * 60
/** Attempts that an address or a known browser has for an account before it must wait. */
const freeAttempts = 5
/** The longest wait between two attempts, in seconds: short enough for a person, too long for guessing. */
const longestWait = 60
/** Attempts on one account, or from one address, after which each further attempt is delayed. */
const swiftAttempts = 20
const longestDelayMs = 3_000
const everything = 1_000_000

/**
 * Limits password guessing; attempts are counted in the database for all processes. From the sixth attempt within 15
 * minutes an address must wait between its attempts on an account, twice as long each time. When there are many
 * attempts by unknown browsers on one account, or from one address, each is delayed but never refused, so that nobody
 * can lock anybody else out.
 */
export function createLoginLimits(pool: pg.Pool, delay: (ms: number) => Promise<unknown> = pause): LoginLimits {
  // rate-limiter-flexible recognises a pool by the name of its class, and ours is a subclass with another name.
  const store = {
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'working',
    tableName: 'login_attempts',
    tableCreated: true,
    duration: quarterHour,
  }
  const made = new RateLimiterPostgres({ ...store, keyPrefix: 'made', points: everything })
  const gate = new RateLimiterPostgres({ ...store, keyPrefix: 'gate', points: 1 })
  return {
    async attempt(attempt) {
      const pair = pairKey(attempt)
      const { consumedPoints: number } = await made.penalty(pair)
      const waitSeconds =
        number <= freeAttempts ? 0 : await pass(gate, pair, Math.min(2 ** (number - freeAttempts), longestWait))
      if (waitSeconds > 0 || attempt.device) return waitSeconds
      const [ofAccount, ofAddress] = await Promise.all([
        made.penalty(hash(`account ${attempt.account}`)),
        made.penalty(hash(`address ${networkAddress(attempt.address)}`)),
      ])
      const many = Math.max(ofAccount.consumedPoints, ofAddress.consumedPoints) - swiftAttempts
      if (many > 0) await delay(Math.min(many * 100, longestDelayMs))
      return 0
    },
    async succeed(attempt) {
      const pair = pairKey(attempt)
      await Promise.all([made.delete(pair), gate.delete(pair)])
    },
  }
}

/** Allows one attempt, and the next one after `seconds`; resolves to the seconds that remain until then. */
async function pass(gate: RateLimiterPostgres, key: string, seconds: number): Promise<number> {
  try {
    await gate.consume(key, 1, { customDuration: seconds })
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}

function pairKey({ account, address, device }: Attempt): string {
  return hash(device ? `device ${account} ${device}` : `pair ${account} ${networkAddress(address)}`)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
