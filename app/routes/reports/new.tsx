import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button, LinkButton } from '../../components/ui/button'
import { Field, Select, TextArea } from '../../components/ui/forms/field'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import type { Text } from '../../i18n/text'
import { UploadError, type UploadIssue } from '../../intake/decode/decode.server'
import { encodings } from '../../intake/decode/encodings'
import { receiveOneFile } from '../../intake/bulk/bulk-receive.server'
import { fileFormats } from '../../intake/formats/file-formats'
import { largestFile } from '../../intake/formats/largest-file'
import { largestDocument, largestUpload, mostDraftPassages } from '../../intake/limits'
import { readSubmission, type Submission } from '../../intake/decode/receive.server'
import type { Place } from '../../text/characters/line-ends'
import { authorise } from '../../server/authorise'
import { madeCookie } from '../../server/made'
import { bulkReader } from '../../server/params/bulk-reader'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'

interface IntakeIssue {
  field: 'text' | 'file'
  issue: UploadIssue | 'both'
  encoding?: string
  place?: Place
}

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
  const said = useText()
  const { t } = said
  const { request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const [noticed, setNoticed] = useState<IntakeIssue | null>(null)
  const issue = noticed ?? answer
  const errorOf = (field: IntakeIssue['field']) => (issue?.field === field ? explain(issue, said) : undefined)

  // The server checks too; this spares somebody the wait for a long upload.
  function check(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const text = form.get('text')
    const found = issueOf(typeof text === 'string' ? text : '', file instanceof File && file.name !== '' ? file : null)
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

/** A page of the web is captured first, as evidence is: its snapshot becomes the original of the report. */
function AddressForm({ request }: { request: string }) {
  const { t } = useText()
  return (
    <PostForm action="/reports/new/address" values={{ request }} className="stack measure">
      <Card title={t('intake.address.title')}>
        <div className="form">
          <Field
            name="address"
            type="url"
            dir="ltr"
            required
            maxLength={2000}
            label={t('intake.address')}
            hint={t('intake.address.hint')}
          />
          <div className="form-end">
            <Button>{t('intake.address.capture')}</Button>
          </div>
        </div>
      </Card>
    </PostForm>
  )
}

/** What can be seen to be wrong before anything is sent. */
function issueOf(text: string, file: File | null): IntakeIssue | null {
  if (file && text.trim() !== '') return { field: 'file', issue: 'both' }
  if (file)
    return file.size > (largestFile(file.name) ?? largestDocument)
      ? { field: 'file', issue: 'too-large' }
      : file.size === 0
        ? { field: 'file', issue: 'empty' }
        : null
  if (text.trim() === '') return { field: 'text', issue: 'empty' }
  return text.length * 3 > largestUpload && new Blob([text]).size > largestUpload
    ? { field: 'text', issue: 'too-large' }
    : null
}

function explain({ field, issue, encoding, place }: IntakeIssue, { t }: Text): string {
  if (issue === 'too-large')
    return t('intake.error.tooLarge', { megabytes: largestUpload / 1024 / 1024, each: largestDocument / 1024 / 1024 })
  if (issue === 'too-many-passages') return t('intake.error.tooManyPassages', { most: mostDraftPassages })
  if (issue === 'invalid-bytes') return t('intake.error.bytes', { encoding: encoding ?? '' })
  if (issue === 'both') return t('intake.error.both')
  if (issue === 'broken') return t('bulk.error.broken')
  if (issue === 'empty') return field === 'file' ? t('intake.error.empty') : t('intake.error.nothing')
  if (isDocumentIssue(issue)) return t(`intake.error.${issue}`)
  if (field === 'file') return t('intake.error.binary')
  return place ? t('intake.error.nul', { ...place }) : t('intake.error.controls')
}

const documentIssues = [
  'encrypted',
  'damaged',
  'burst',
  'too-deep',
  'entities',
  'too-many-parts',
  'too-slow',
  'needs-ocr',
  'too-many-pages',
  'not-recognised',
  'kind',
  'old-office',
  'other-archive',
] as const

function isDocumentIssue(issue: string): issue is (typeof documentIssues)[number] {
  return (documentIssues as readonly string[]).includes(issue)
}
