import type { LoaderFunctionArgs } from '@remix-run/node'
import { countFilesRead } from '../../intake/bulk/bulk-state.server'
import { authorise } from '../../server/authorise'

/** How many files of the upload that this person has begun last were read so far, for the page that sends it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  return Response.json({ files: await countFilesRead(context.db, viewer.personId) })
}
