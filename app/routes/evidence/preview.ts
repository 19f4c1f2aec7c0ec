import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readSnapshotFiles } from '../../evidence/snapshots/read-snapshot.server'
import { hasPreview, viewKind } from '../../evidence/view/choose-view'
import { foreignHeaders } from '../../evidence/view/serve-file.server'
import { awaitPreview, findPreview } from '../../evidence/view/wanted-previews.server'
import { authorise } from '../../server/authorise'
import { recordLookOf } from '../../server/record-look'
import { notFound, numberParam } from '../../server/params/params'

const asked = z.object({
  size: z.enum(['small', 'large', 'full']).catch('small'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** A picture waits so long for its preview; the page asks again then. */
const longestWait = 2_000

/** One point, which stands for a preview until it is there: a picture that failed would be an error in the browser. */
const standIn = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

/**
 * A picture made anew from the original by a worker. A small one is covered unless the person chose otherwise; a larger one counts
 * as looking at the original.
 */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const snapshotId = numberParam(params.snapshot)
  const id = numberParam(params.file)
  const file = (await readSnapshotFiles(context.db, snapshotId)).find((one) => one.id === id)
  if (!file || !hasPreview(file.mediaType)) throw notFound()
  const { size, page } = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const covered = size === 'small' && !(await context.preferences()).uncovered
  if (size !== 'small') {
    await recordLookOf(context, viewer, 'viewed', { snapshotId, fileId: file.sha256 })
  }
  const { filesDirectory, db } = context.services
  const variant = { sha256: file.sha256, page: viewKind(file.mediaType) === 'document' ? page : 0, size, covered }
  if ((await awaitPreview(db, filesDirectory, variant, longestWait)) === 'none') throw notFound()
  const path = await findPreview(filesDirectory, variant)
  const headers = { ...foreignHeaders, 'Content-Disposition': 'inline' }
  if (path === null) return new Response(standIn, { headers: { ...headers, 'Content-Type': 'image/gif' } })
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: { ...headers, 'Content-Type': 'image/webp' },
  })
}
