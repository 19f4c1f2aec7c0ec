import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { replaceManifest } from '../../intake/bulk/bulk-decide.server'
import { receiveManifest } from '../../intake/bulk/bulk-receive.server'
import { readBulk } from '../../intake/bulk/bulk-state.server'
import { authorise } from '../../server/authorise'
import { notFound } from '../../server/params'

export function loader() {
  return redirect('/reports/many')
}

/** Puts another manifest in the place of an import's; why it is none comes back in the address of the preview. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const { id: written, manifest, error } = await receiveManifest(request)
  const id = z.uuid().safeParse(written)
  const bulk = id.success ? await readBulk(context.db, viewer.personId, id.data) : null
  if (!bulk) throw notFound()
  if (error)
    return redirect(`/reports/many/${bulk.id}?${new URLSearchParams({ line: String(error.line), cause: error.cause })}`)
  if (manifest && bulk.state !== 'running') await replaceManifest(context.desk.db, bulk.id, manifest)
  return redirect(`/reports/many/${bulk.id}`)
}
