import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AddressForm } from '../../components/reports/draft/address-form'
import type { IntakeIssue } from '../../components/reports/draft/intake-issue'
import { NewReportForm } from '../../components/reports/draft/new-report-form'
import { LinkButton } from '../../components/ui/button'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { UploadError, type UploadIssue } from '../../intake/decode/decode.server'
import { receiveOneFile } from '../../intake/bulk/bulk-receive.server'
import { readSubmission, type Submission } from '../../intake/decode/receive.server'
import { authorise } from '../../server/authorise'
import { madeCookie } from '../../server/made'
import { bulkReader } from '../../server/params/bulk-reader'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('intake.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'import')
  return { request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  let typed = ''
  let field: IntakeIssue['field'] = 'file'
  try {
    const submission = await readSubmission(request)
    const { text, file, encoding, request: key, tooLarge } = submission
    typed = text
    if (tooLarge) throw new UploadError('too-large')
    if (file && text.trim() !== '')
      return data({ field: 'file' as const, issue: 'both' as const, typed }, { status: 400 })
    field = file ? 'file' : 'text'
    const received = file
      ? { bytes: file.bytes, fileName: file.name, chosen: encoding }
      : { bytes: new TextEncoder().encode(text), fileName: null, chosen: 'utf-8' as const }
    const { timeZone } = context.services
    const task = { personId: viewer.personId, received: { ...received, timeZone }, request: key }
    const draft = await inThread(context, 'create-draft', task).then(
      (id) => `/reports/drafts/${id}`,
      (error: unknown) => bulkOf(context, viewer.personId, submission, error),
    )
    return redirect(draft, { headers: { 'Set-Cookie': await madeCookie(context, draft) } })
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return data(
      { field, issue: error.issue, encoding: error.encoding, place: error.place, typed },
      { status: error.issue === 'too-large' || error.issue === 'too-many-passages' ? 413 : 400 },
    )
  }
}

const severalReports: readonly UploadIssue[] = ['several-reports', 'needs-mapping', 'look-first']

/** A file that holds several reports, or a table, is looked at as a bulk import of one file. */
async function bulkOf(
  context: ActionFunctionArgs['context'],
  personId: number,
  { file }: Submission,
  error: unknown,
): Promise<string> {
  if (!file || !(error instanceof UploadError) || !severalReports.includes(error.issue)) throw error
  const { db, timeZone } = context.services
  return `/reports/bulk/${await receiveOneFile(db, { personId, timeZone }, file, bulkReader(context))}`
}

export default function NewReport() {
  const { t } = useText()
  const { request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('intake.title')} aside={<LinkButton to="/reports/bulk">{t('bulk.title')}</LinkButton>} />
      <NewReportForm request={request} answer={answer} />
      <AddressForm request={request} />
    </>
  )
}
