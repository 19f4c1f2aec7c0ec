import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { zip } from '../../audit/export/zip'
import { snapshotFiles } from '../../evidence/snapshots/export-snapshot.server'
import { readSnapshot } from '../../evidence/snapshots/read-snapshot.server'
import { authorise } from '../../server/authorise'
import { recordLookOf } from '../../server/record-look'
import { notFound, numberParam } from '../../server/params/params'

/** The files of a snapshot with its custody, as one archive. That it left is on record, and in the custody that goes with it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'take-evidence')
  const snapshotId = numberParam(params.snapshot)
  if (!(await readSnapshot(context.db, snapshotId))) throw notFound()
  await recordLookOf(context, viewer, 'exported', { snapshotId })
  const files = snapshotFiles(context.db, context.services.filesDirectory, snapshotId, viewer.personId)
  return new Response(createReadableStreamFromReadable(zip(files, new Date())), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="muqabala-snapshot-${snapshotId}.zip"`,
    },
  })
}
