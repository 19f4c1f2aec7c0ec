import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readSnapshotFiles } from '../../evidence/snapshots/read-snapshot.server'
import { viewKind } from '../../evidence/view/choose-view'
import { askForFileRecognition } from '../../jobs/ask-recognition.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/snapshots/${numberParam(params.snapshot)}`)
}

/** Asks a worker to recognise the letters of a picture or a document. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const snapshotId = numberParam(params.snapshot)
  const id = numberParam(params.file)
  const file = (await readSnapshotFiles(context.db, snapshotId)).find((one) => one.id === id)
  if (!file || !['picture', 'document'].includes(viewKind(file.mediaType))) throw notFound()
  await context.services.db
    .transaction()
    .execute((tx) => askForFileRecognition(tx, { sha256: file.sha256, mediaType: file.mediaType }, viewer.personId))
  return redirect(`/snapshots/${snapshotId}?file=${id}&show=yes`)
}
