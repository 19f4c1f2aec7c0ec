import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
} from '@remix-run/node'
import { z } from 'zod'
import { ExportError, planExport } from '../../audit/export/export-files.server'
import { exportAction } from '../../audit/export/export-scope.server'
import { exportZip } from '../../audit/export/export.server'
import { openKeptFile } from '../../evidence/files/open-file.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { daysBetween, readDay, readNumber } from '../../server/params/trail-filter'

const asked = z.object({
  claim: z.string().max(20).default(''),
  from: z.string().max(10).default(''),
  to: z.string().max(10).default(''),
  files: z.literal('yes').optional(),
})

export function loader() {
  return redirect('/trail/verification')
}

/** Downloads the trail as one archive, written as it is read. The trail says so before the first byte leaves. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'export')
  const form = await readForm(request, asked)
  if (!form.ok) return sayWhyNot(context, 'trail.export.unread')
  const { claim, files, ...days } = form.value
  const number = readNumber(claim)
  if (number === null && claim.trim() !== '') return sayWhyNot(context, 'trail.export.unread')
  const scope = {
    ...daysBetween({ from: readDay(days.from), to: readDay(days.to) }, context.services.timeZone),
    ...(number !== null && { claim: number }),
  }
  const { db, filesDirectory, verifierDirectory } = context.services
  try {
    await planExport(db, {})
  } catch (error) {
    if (error instanceof ExportError) return sayWhyNot(context, 'trail.export.unsigned')
    throw error
  }
  await carryOut(context, viewer, exportAction(scope), () => Promise.resolve())
  const output = new PassThrough()
  exportZip(db, output, {
    ...scope,
    reader: viewer.personId,
    withoutFiles: files !== 'yes',
    openFile: openKeptFile(filesDirectory),
    verifiers: verifierDirectory,
  }).catch((error: unknown) => output.destroy(error as Error))
  const name = `muqabala-trail-${new Date().toISOString().slice(0, 10)}.zip`
  return new Response(createReadableStreamFromReadable(output), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${name}"` },
  })
}

function sayWhyNot(context: AppLoadContext, message: 'trail.export.unread' | 'trail.export.unsigned') {
  return redirectSaying(context, '/trail/verification', { message, tone: 'amber' })
}
