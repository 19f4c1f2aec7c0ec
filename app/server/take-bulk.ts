import type { AppLoadContext } from '@remix-run/node'
import type { LiveSession } from '../auth/sessions.server'
import { BulkError } from '../intake/bulk/bulk-error'
import { receiveBulk } from '../intake/bulk/bulk-receive.server'
import type { Resumption } from '../intake/bulk/resume-upload.server'
import { bulkReader } from './params/bulk-reader'

/** What became of the files of a form: where they can be looked at, or why they were not taken. */
export type TakenBulk =
  | { done: true; to: string }
  | { done: false; status: number; issue: BulkError['code']; manifest: BulkError['manifest'] }

/**
 * Takes the files of a bulk form, of which nothing is stored yet. Where the browser goes away before all are read they are let go, or
 * wait for an upload that can be resumed to go on.
 */
export async function takeBulk(
  context: AppLoadContext,
  viewer: LiveSession,
  request: Request,
  resumption?: Resumption,
): Promise<TakenBulk> {
  const { db, timeZone } = context.services
  try {
    const id = await receiveBulk(
      db,
      { personId: viewer.personId, timeZone },
      request,
      // What has arrived of an upload that can be resumed is read to its end.
      bulkReader(context, resumption ? undefined : request.signal),
      resumption,
    )
    return { done: true, to: `/reports/bulk/${id}` }
  } catch (error) {
    if (!(error instanceof BulkError)) throw error
    const tooMuch = ['archive-too-large', 'too-many', 'too-many-reports', 'too-large'].includes(error.code)
    return { done: false, status: tooMuch ? 413 : 400, issue: error.code, manifest: error.manifest }
  }
}
