import {
  createReadableStreamFromReadable,
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { z } from 'zod'
import { ExportError, planExport } from '../../audit/export/export-files.server'
import { openKeptFile } from '../../evidence/files/open-file.server'
import { dossierAction } from '../../exchange/dossier/dossier-action'
import { readDossier } from '../../exchange/dossier/read-dossier.server'
import { redactsAnything } from '../../exchange/dossier/redaction'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { authorise } from '../../server/authorise'
import { inThread, longAction } from '../../server/in-thread'
import { notFound, numberParam } from '../../server/params/params'
import { streamDossierArchive } from '../../site/documents/dossier-archive.server'
import { dossierFiles, makeDossier } from '../../site/documents/make-dossier.server'
import type { WriteDossier } from '../../site/documents/write-dossier.server'
import { NoBrowser } from '../../site/documents/write-pdf.server'

const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

const asked = z.object({
  format: z.enum(['pdf', 'docx', 'zip']),
  language: z.enum(['ar', 'en']),
  words: z.string().max(5000).default(''),
  people: ticked,
  places: ticked,
})

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const

/** Where a browser loads the address of the file again. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/claims/${numberParam(params.claim)}/dossier`)
}

/**
 * Everything on record of a claim as one file. The trail says so before it leaves. It has a route without a page: of a route that has
 * one, Remix answers a form with the page and drops the file.
 */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'export-data')
  const claim = numberParam(params.claim)
  const form = await readForm(request, asked)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { format, language, words, ...more } = form.value
  const redaction = { ...more, words: words.split('\n').filter((word) => word.trim() !== '') }
  const { db, filesDirectory, verifierDirectory, timeZone } = context.services
  const content = await readDossier(context.db, [claim], viewer.personId)
  if (content.claims.length === 0) throw notFound()
  const say = (message: 'dossier.zip.redacted' | 'dossier.zip.unsigned' | 'dossier.noBrowser') =>
    redirectSaying(context, `/claims/${claim}/dossier`, { message, tone: 'amber' })
  if (format === 'zip' && redactsAnything(redaction)) return say('dossier.zip.redacted')
  const write: WriteDossier = (asking) => inThread(context, 'write-dossier', asking, longAction)
  try {
    if (format === 'zip') await planExport(db, { claim })
    const body =
      format === 'zip' ? null : await makeDossier({ content, redaction, format, locale: language, timeZone }, write)
    await carryOut(context, viewer, dossierAction([claim], format, redaction), () => Promise.resolve())
    const options = { openFile: openKeptFile(filesDirectory), verifiers: verifierDirectory, reader: viewer.personId }
    const archive = { content, viewer: viewer.personId, filesDirectory, options }
    return new Response(
      body === null
        ? createReadableStreamFromReadable(
            streamDossierArchive(db, { ...archive, documents: await dossierFiles(content, timeZone, write) }),
          )
        : new Uint8Array(body),
      {
        headers: {
          'Content-Type': types[format],
          'Content-Disposition': `attachment; filename="muqabala-claim-${claim}.${format}"`,
        },
      },
    )
  } catch (error) {
    if (error instanceof ExportError) return say('dossier.zip.unsigned')
    if (error instanceof NoBrowser) return say('dossier.noBrowser')
    throw error
  }
}
