import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { UploadError } from '../../intake/decode/decode.server'
import { authorise } from '../../server/authorise'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { inThread } from '../../server/in-thread'
import { numberParam } from '../../server/params/params'

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/snapshots/${numberParam(params.snapshot)}`)
}

/** Makes a draft of a report from what a snapshot holds. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const snapshotId = numberParam(params.snapshot)
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) return redirect(`/snapshots/${snapshotId}`)
  const { filesDirectory: directory, timeZone } = context.services
  const asked = { snapshotId, personId: viewer.personId, directory, timeZone, request: form.value.request }
  try {
    return redirect(`/reports/drafts/${await inThread(context, 'draft-of-snapshot', asked)}`)
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return redirectSaying(context, `/snapshots/${snapshotId}`, { message: 'evidence.report.none', tone: 'amber' })
  }
}
