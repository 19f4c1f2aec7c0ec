import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

export interface LoginLimits {
  /** Counts one attempt; resolves to the seconds to wait where there were too many, else to 0. */
  attempt(login: string): Promise<number>
  /** Forgets the account's failures after a success. */
  succeed(login: string): Promise<void>
}

const quarterHour = 15 * 60

/** Ten attempts per account and three hundred in all in fifteen minutes, counted in the database for all processes. */
export function createLoginLimits(pool: pg.Pool): LoginLimits {
  // The package knows a pool by its class's name; ours extends it under another.
  const store = { storeClient: pool, storeType: 'pool', schemaName: 'working', tableName: 'login_attempts', tableCreated: true, duration: quarterHour }
  const perAccount = new RateLimiterPostgres({ ...store, keyPrefix: 'account', points: 10 })
  const overall = new RateLimiterPostgres({ ...store, keyPrefix: 'all', points: 300 })
  return {
    async attempt(login) {
      try {
        await overall.consume('all')
        await perAccount.consume(accountKey(login))
        return 0
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000)
        throw error
      }
    },
    async succeed(login) {
      await perAccount.delete(accountKey(login))
    },
  }
}

function accountKey(login: string): string {
  return createHash('sha256').update(login).digest('hex')
}
