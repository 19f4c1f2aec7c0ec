import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { AddressForm } from '../../components/reports/draft/address-form'
import { explainIssue, issueOf, type IntakeIssue } from '../../components/reports/draft/intake-issue'
import { Button, LinkButton } from '../../components/ui/button'
import { Field, Select, TextArea } from '../../components/ui/forms/field'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { UploadError, type UploadIssue } from '../../intake/decode/decode.server'
import { encodings } from '../../intake/decode/encodings'
import { receiveOneFile } from '../../intake/bulk/bulk-receive.server'
import { fileFormats } from '../../intake/formats/file-formats'
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
  const text = useText()
  const { t } = text
  const { request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const [noticed, setNoticed] = useState<IntakeIssue | null>(null)
  const issue = noticed ?? answer
  const errorOf = (field: IntakeIssue['field']) => (issue?.field === field ? explainIssue(issue, text) : undefined)

  // The server checks too; this spares somebody the wait for a long upload.
  function check(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const typed = form.get('text')
    const found = issueOf(
      typeof typed === 'string' ? typed : '',
      file instanceof File && file.name !== '' ? file : null,
    )
    setNoticed(found)
    if (found && event.type === 'submit') event.preventDefault()
  }

  return (
    <>
      <PageHead title={t('intake.title')} aside={<LinkButton to="/reports/bulk">{t('bulk.title')}</LinkButton>} />
      <PostForm
        values={{ request }}
        encType="multipart/form-data"
        onSubmit={check}
        onChange={() => setNoticed(null)}
        className="stack measure"
      >
        <Card>
          <div className="form">
            <TextArea
              label={t('intake.paste')}
              hint={t('intake.paste.hint')}
              name="text"
              rows={12}
              reading
              defaultValue={answer?.typed}
              error={errorOf('text')}
            />
            <Field
              label={t('intake.file')}
              hint={t('intake.file.hint')}
              name="file"
              type="file"
              accept={fileFormats}
              error={errorOf('file')}
            />
            <Select
              label={t('intake.encoding')}
              hint={t('intake.encoding.hint')}
              name="encoding"
              blank={t('intake.encoding.guess')}
              options={encodings.map((encoding) => ({ value: encoding, label: t(`intake.encoding.${encoding}`) }))}
            />
          </div>
        </Card>
        <div className="form-end">
          <Button look="primary" disabled={busy}>
            {busy ? t('intake.reading') : t('intake.preview')}
          </Button>
          <LinkButton to="/reports" look="quiet">
            {t('frame.cancel')}
          </LinkButton>
        </div>
        <p className="meta">{t('intake.preview.hint')}</p>
      </PostForm>
      <AddressForm request={request} />
    </>
  )
}
