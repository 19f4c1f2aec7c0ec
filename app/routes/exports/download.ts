import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { exportData, exportDataAction } from '../../exchange/exports/export-data.server'
import { exportFormats, exportKinds, isExportable } from '../../exchange/exports/export-kinds'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { readForm } from '../../server/forms/forms'

const asked = z
  .object({ kind: z.enum(exportKinds), format: z.enum(exportFormats), search: z.string().max(2000).default('') })
  .refine(({ kind, format }) => isExportable(kind, format))

const types = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  ftm: 'application/jsonl; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export function loader() {
  return redirect('/exports')
}

/** Downloads all rows of a kind, written as they are read. The trail says how many before the first byte leaves. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'export-data')
  const form = await readForm(request, asked)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const wanted = { ...form.value, viewer: viewer.personId }
  const output = new PassThrough()
  let announced = false
  await new Promise<void>((resolve, reject) => {
    const announce = async (count: number) => {
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
  const name = `muqabala-${wanted.kind}-${new Date().toISOString().slice(0, 10)}.${wanted.format}`
  return new Response(createReadableStreamFromReadable(output), {
    headers: { 'Content-Type': types[wanted.format], 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
