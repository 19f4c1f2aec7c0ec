import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readSnapshotFiles } from '../../evidence/snapshots/read-snapshot.server'
import { viewKind } from '../../evidence/view/choose-view'
import { makePreview } from '../../evidence/view/preview.server'
import { foreignHeaders } from '../../evidence/view/serve-file.server'
import { authorise } from '../../server/authorise'
import { recordLookOf } from '../../server/record-look'
import { notFound, numberParam } from '../../server/params/params'

const asked = z.enum(['small', 'large', 'full']).catch('small')

/** A picture made anew from the original. A small one is covered unless the person chose otherwise; a larger one counts as looking at the original. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const snapshotId = numberParam(params.snapshot)
  const id = numberParam(params.file)
  const file = (await readSnapshotFiles(context.db, snapshotId)).find((one) => one.id === id)
  if (!file || viewKind(file.mediaType) !== 'picture') throw notFound()
  const size = asked.parse(new URL(request.url).searchParams.get('size'))
  const covered = size === 'small' && !(await context.preferences()).uncovered
  if (size !== 'small') {
    await recordLookOf(context, viewer, 'viewed', { snapshotId, fileId: file.sha256 })
  }
  const path = await makePreview(context.services.filesDirectory, file.sha256, size, covered)
  if (path === null) throw notFound()
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: { ...foreignHeaders, 'Content-Type': 'image/webp', 'Content-Disposition': 'inline' },
  })
}
