import {
  createReadableStreamFromReadable,
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { claimWords } from '../../audit/history/claim-words.server'
import { ExportError, planExport } from '../../audit/export/export-files.server'
import { DossierForm } from '../../components/claims/dossier-form'
import { useClaimName } from '../../components/ui/claim-name'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { openKeptFile } from '../../evidence/files/open-file.server'
import { dossierAction } from '../../exchange/dossier/dossier-action'
import { readDossier } from '../../exchange/dossier/read-dossier.server'
import { readReleasesOf } from '../../exchange/publishing/releases-of-claim.server'
import { redactsAnything } from '../../exchange/dossier/redaction'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { numberedTitle } from '../../server/page-title'
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

export const meta: MetaFunction = ({ params, matches }) => numberedTitle('dossier.heading', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'export-data')
  const claim = numberParam(params.claim)
  const { locale } = await context.preferences()
  return {
    claim,
    words: await claimWords(context.db, [claim]),
    releases: await readReleasesOf(context.db, claim),
    locale,
  }
}

/** Everything on record of a claim as one file. The trail says so before it leaves. */
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

export default function ClaimDossier() {
  const { t } = useText()
  const { claim, words, releases, locale } = useLoaderData<typeof loader>()
  const name = useClaimName(words)(claim)
  return (
    <>
      <PageHead
        title={t('dossier.heading')}
        aside={<Link to={`/claims/${claim}`}>{t('claims.back', { id: name })}</Link>}
      />
      <Card className="measure">
        <DossierForm claim={claim} locale={locale} releases={releases} />
      </Card>
    </>
  )
}
