import { createReadStream } from 'node:fs'
import { createReadableStreamFromReadable, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readSnapshotFiles, type SnapshotFile } from '../../evidence/snapshots/read-snapshot.server'
import { viewKind } from '../../evidence/view/choose-view'
import { makePreview, type PreviewSize } from '../../evidence/view/preview.server'
import { foreignHeaders } from '../../evidence/view/serve-file.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { recordLookOf } from '../../server/record-look'
import { notFound, numberParam } from '../../server/params/params'

const asked = z.object({
  size: z.enum(['small', 'large', 'full']).catch('small'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** A picture made anew from the original. A small one is covered unless the person chose otherwise; a larger one counts as looking at the original. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const snapshotId = numberParam(params.snapshot)
  const id = numberParam(params.file)
  const file = (await readSnapshotFiles(context.db, snapshotId)).find((one) => one.id === id)
  if (!file) throw notFound()
  const { size, page } = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const covered = size === 'small' && !(await context.preferences()).uncovered
  if (size !== 'small') {
    await recordLookOf(context, viewer, 'viewed', { snapshotId, fileId: file.sha256 })
  }
  const path = await drawn(context, file, size, page, covered)
  if (path === null) throw notFound()
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: { ...foreignHeaders, 'Content-Type': 'image/webp', 'Content-Disposition': 'inline' },
  })
}

async function drawn(
  context: AppLoadContext,
  { sha256, mediaType }: SnapshotFile,
  size: PreviewSize,
  page: number,
  covered: boolean,
): Promise<string | null> {
  const { filesDirectory: directory } = context.services
  const kind = viewKind(mediaType)
  if (kind === 'picture') return makePreview(directory, sha256, size, covered)
  return kind === 'document'
    ? inThread(context, 'draw-evidence-page', { directory, sha256, page, size, covered })
    : null
}
