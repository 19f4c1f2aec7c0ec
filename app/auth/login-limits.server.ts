import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { networkAddress } from './network-address'

/** Who tries to prove what: an account, or another name for what is guessed at. */
export interface Attempt {
  account: string
  address: string
  /** What names a browser that has logged in to this account before. */
  device?: string | null
}

export interface LoginLimits {
  /** Counts one attempt, and may delay it; resolves to the seconds to wait where it must not be made yet, else to 0. */
  attempt(attempt: Attempt): Promise<number>
  /** Forgets what this address, or this browser, failed at before. */
  succeed(attempt: Attempt): Promise<void>
}

const quarterHour = 15 * 60
/** Attempts that an address, or a browser that is known, has for an account before it has to wait. */
const freeAttempts = 5
/** The longest wait between two attempts, in seconds: a person can sit it out, and a guesser gets nowhere. */
const longestWait = 60
/** Attempts on one account, or from one address, after which each of them takes longer. */
const swiftAttempts = 20
const longestDelayMs = 3_000
const everything = 1_000_000

/**
 * Slows guessing down, counted in the database for all processes. From the sixth attempt in a quarter of an hour an
 * address has to wait between its attempts on an account, twice as long each time. All attempts of strangers on one
 * account, or from one address, are delayed once there are many, but never refused: nobody can lock anybody else out.
 */
export function createLoginLimits(pool: pg.Pool, delay: (ms: number) => Promise<unknown> = pause): LoginLimits {
  // The package knows a pool by its class's name; ours extends it under another.
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

/** Lets one attempt through, and the next once `seconds` are over; resolves to the seconds that are left of them. */
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
