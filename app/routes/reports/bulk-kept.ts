import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { keptOfUpload } from '../../intake/bulk/resume-upload.server'
import { authorise } from '../../server/authorise'

/** What was kept of an upload that broke off, for the page that sends it again. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const upload = z.uuid().safeParse(new URL(request.url).searchParams.get('upload'))
  const kept = upload.success ? await keptOfUpload(context.db, viewer.personId, upload.data) : null
  return Response.json({ files: 0, ...kept })
}
