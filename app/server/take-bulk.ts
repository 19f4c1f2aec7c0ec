import type { AppLoadContext } from '@remix-run/node'
import type { LiveSession } from '../auth/sessions.server'
import { BulkError } from '../intake/bulk/bulk-error'
import { receiveBulk } from '../intake/bulk/bulk-receive.server'
import { bulkReader } from './params/bulk-reader'

/** What became of the files of a form: where they can be looked at, or why they were not taken. */
export type TakenBulk =
  | { done: true; to: string }
  | { done: false; status: number; issue: BulkError['code']; manifest: BulkError['manifest'] }

/** Takes the files of a bulk form, of which nothing is stored yet. They are let go where the browser goes away before all are read. */
export async function takeBulk(context: AppLoadContext, viewer: LiveSession, request: Request): Promise<TakenBulk> {
  const { db, timeZone } = context.services
  try {
    const id = await receiveBulk(
      db,
      { personId: viewer.personId, timeZone },
      request,
      bulkReader(context, request.signal),
    )
    return { done: true, to: `/reports/bulk/${id}` }
  } catch (error) {
    if (!(error instanceof BulkError)) throw error
    const tooMuch = ['archive-too-large', 'too-many', 'too-many-reports', 'too-large'].includes(error.code)
    return { done: false, status: tooMuch ? 413 : 400, issue: error.code, manifest: error.manifest }
  }
}
