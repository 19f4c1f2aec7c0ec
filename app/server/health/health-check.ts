import type { RequestHandler } from 'express'
import { sql } from 'kysely'
import { openConnection } from '../../../db/connection'
import { examine, type Examined, type Finding } from './examine'

/** The maximum age of the examination that an answer is given from, and while another one runs. */
const [freshForMs, usableForMs] = [3_000, 10_000]
/** An examination that takes longer counts as failed. */
const longestMs = 2_000

export interface HealthCheck {
  handle: RequestHandler
  close(): Promise<void>
}

/**
 * Answers `/healthz` with 200, or with 503 if the installation cannot work or the protection of its record is broken,
 * and a line for each check. The answer is public, so it names no table and no path; `muqabala doctor` does. It has
 * database connections of its own, so that a busy installation is not reported as dead.
 */
export function openHealthCheck(databaseUrl: () => string, dataDirectory: string | undefined): HealthCheck {
  const { db, close } = openConnection(databaseUrl, { name: 'muqabala health', max: 2, patience: 0 })
  const role = decodeURIComponent(new URL(databaseUrl()).username)
  const examined = rememberFor(freshForMs, usableForMs, () => examine({ db, role, dataDirectory } satisfies Examined))
  return {
    handle: (_request, response) => {
      within(longestMs, () => Promise.all([sql`select 1`.execute(db), examined()]))
        .then(
          ([, findings]) => ({ findings, answers: true }),
          () => ({ findings: [], answers: false }),
        )
        .then(
          ({ findings, answers }) => {
            const { status, body } = report(findings, answers)
            response.status(status).type('text/plain').set('Cache-Control', 'no-store').send(body)
          },
          () => undefined,
        )
    },
    close,
  }
}

function report(findings: Finding[], answers: boolean): { status: number; body: string } {
  const lines = [
    `database: ${answers ? 'ok' : 'does not answer'}`,
    ...findings.map(({ check, state }) => `${check}: ${state}`),
  ]
  const well = answers && findings.every(({ state }) => state !== 'error')
  return {
    status: well ? 200 : 503,
    body: `${well ? 'ok' : 'not well; run "muqabala doctor" on the server'}\n${lines.join('\n')}\n`,
  }
}

/**
 * Runs `work` at most once in `freshMs`; callers meanwhile share the result. While it runs again they get the last result,
 * up to an age of `usableMs`: on a busy server an examination of many steps takes far longer than an answer.
 */
export function rememberFor<T>(freshMs: number, usableMs: number, work: () => Promise<T>): () => Promise<T> {
  let known: { at: number; result: T } | undefined
  let running: Promise<T> | undefined
  const run = () => {
    const at = Date.now()
    running = work()
      .then((result) => {
        known = { at, result }
        return result
      })
      .finally(() => (running = undefined))
    return running
  }
  return () => {
    const age = known ? Date.now() - known.at : Infinity
    if (known && age <= freshMs) return Promise.resolve(known.result)
    const again = running ?? run()
    if (!known || age > usableMs) return again
    // Whoever asks once it has failed and the last result is too old gets the failure.
    again.catch(() => undefined)
    return Promise.resolve(known.result)
  }
}

function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it took too long')), ms)
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
