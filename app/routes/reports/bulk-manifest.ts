import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { receiveManifest } from '../../intake/bulk/bulk-receive.server'
import { BulkError } from '../../intake/bulk/bulk-error'
import { MultipartError } from '../../intake/decode/multipart.server'
import { isUnderWay, readBulk } from '../../intake/bulk/bulk-state.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { notFound } from '../../server/params/params'

export function loader() {
  return redirect('/reports/bulk')
}

/** Puts another manifest in the place of an import's; why it is none comes back in the address of the preview. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const { id: written, file } = await receiveManifest(request).catch((error: unknown) => {
    throw error instanceof MultipartError ? data(null, { status: 400 }) : error
  })
  const id = z.uuid().safeParse(written)
  const bulk = id.success ? await readBulk(context.db, viewer.personId, id.data) : null
  if (!bulk) throw notFound()
  const back = `/reports/bulk/${bulk.id}`
  if (!file || isUnderWay(bulk.state)) return redirect(back)
  try {
    await inThread(context, 'replace-manifest', { id: bulk.id, ...file })
    return redirect(back)
  } catch (error) {
    if (!(error instanceof BulkError) || !error.manifest) throw error
    const { line, cause } = error.manifest
    return redirect(`${back}?${new URLSearchParams({ line: String(line), cause })}`)
  }
}
