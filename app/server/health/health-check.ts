import type { RequestHandler } from 'express'
import { sql } from 'kysely'
import { openConnection } from '../../../db/connection'
import { examine, type Examined, type Finding } from './examine'

/** The maximum age of the examination that an answer is given from. */
const freshForMs = 3_000
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
  const examined = rememberFor(freshForMs, () => examine({ db, role, dataDirectory } satisfies Examined))
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

/** Runs `work` at most once in `ms`; callers meanwhile share the result. */
function rememberFor<T>(ms: number, work: () => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | undefined
  return () => {
    if (!last || Date.now() - last.at > ms) {
      const answer = work()
      last = { at: Date.now(), answer }
      answer.catch(() => (last = undefined))
    }
    return last.answer
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
