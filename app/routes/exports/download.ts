import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
} from '@remix-run/node'
import { z } from 'zod'
import { exportData, exportDataAction } from '../../exchange/exports/export-data.server'
import { askForExport, type WantedExport } from '../../exchange/exports/export-files.server'
import { mostAtOnce } from '../../exchange/exports/export-limits'
import { downloadHeaders } from '../../exchange/exports/download-headers'
import { exportFormats, exportKinds, isExportable } from '../../exchange/exports/export-kinds'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'

const asked = z
  .object({ kind: z.enum(exportKinds), format: z.enum(exportFormats), search: z.string().max(2000).default('') })
  .refine(({ kind, format }) => isExportable(kind, format))

export function loader() {
  return redirect('/exports')
}

/**
 * Downloads all rows of a kind, written as they are read. The trail says how many before the first byte leaves. Where there are very many
 * a worker writes them into a file.
 */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'export-data')
  const form = await readForm(request, asked)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const wanted = { ...form.value, viewer: viewer.personId }
  const output = new PassThrough()
  let announced = false
  await new Promise<void>((resolve, reject) => {
    const announce = async (count: number) => {
      if (count > mostAtOnce) throw await leaveToWorker(context, wanted)
      await carryOut(context, viewer, exportDataAction(wanted, count), () => Promise.resolve())
      announced = true
      resolve()
    }
    exportData(context.services.db, wanted, output, announce).catch((error: unknown) => {
      // The browser is told that a download that has begun broke off.
      if (announced) output.destroy(error as Error)
      // A session that ended is answered by a redirect to the log-in page, which is thrown as a response.
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors
      else reject(error)
    })
  })
  return new Response(createReadableStreamFromReadable(output), { headers: downloadHeaders(wanted, new Date()) })
}

async function leaveToWorker(context: AppLoadContext, wanted: WantedExport): Promise<Response> {
  await askForExport(context.services.db, wanted)
  return redirectSaying(context, '/exports', { message: 'exports.file.later' })
}
