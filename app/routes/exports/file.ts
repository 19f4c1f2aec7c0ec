import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createReadableStreamFromReadable, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { exportDataAction } from '../../exchange/exports/export-data.server'
import { downloadHeaders } from '../../exchange/exports/download-headers'
import { pathOfExport, readExportFile } from '../../exchange/exports/export-files.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { numberParam } from '../../server/params/params'

export function loader() {
  return redirect('/exports')
}

/** Downloads an export that a worker wrote for this person; each download is an action of its own. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'export-data')
  const file = await readExportFile(context.db, numberParam(params.file), viewer.personId)
  const path = file && pathOfExport(context.services.filesDirectory, file.id)
  const size = path
    ? await stat(path).then(
        (found) => found.size,
        () => null,
      )
    : null
  if (!file || path === null || size === null)
    return redirectSaying(context, '/exports', { message: 'exports.file.gone', tone: 'amber' })
  await carryOut(context, viewer, exportDataAction(file, file.rows ?? 0), () => Promise.resolve())
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: { ...downloadHeaders(file, file.at), 'Content-Length': String(size) },
  })
}
