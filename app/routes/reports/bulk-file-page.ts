import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readBulk } from '../../intake/bulk/bulk-state.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { notFound, numberParam } from '../../server/params/params'

/** The picture of a page of a document that waits, drawn for whoever brought it in. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const id = z.uuid().safeParse(params.bulk)
  const bulk = id.success ? await readBulk(context.db, viewer.personId, id.data) : null
  if (!bulk) throw notFound()
  const place = { id: bulk.id, position: numberParam(params.file), page: numberParam(params.page) }
  const png = await inThread(context, 'draw-document-page', place)
  if (!png) throw notFound()
  return new Response(new Uint8Array(png), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=600' },
  })
}
