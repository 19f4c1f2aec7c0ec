import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSnapshotFiles } from '../../evidence/snapshots/read-snapshot.server'
import { serveFile } from '../../evidence/view/serve-file.server'
import { authorise } from '../../server/authorise'
import { recordLookOf } from '../../server/record-look'
import { numberParam, notFound } from '../../server/params/params'

/** The bytes of a file as they came: played within the page where `play` is asked, else as a download. Either is on record before the first byte leaves. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const inline = new URL(request.url).searchParams.has('play')
  const viewer = await authorise(context, request, inline ? 'read' : 'take-evidence')
  const snapshotId = numberParam(params.snapshot)
  const id = numberParam(params.file)
  const file = (await readSnapshotFiles(context.db, snapshotId)).find((one) => one.id === id)
  if (!file) throw notFound()
  await recordLookOf(context, viewer, inline ? 'viewed' : 'downloaded', { snapshotId, fileId: file.sha256 })
  return serveFile(request, context.services.filesDirectory, file, { inline })
}
