import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button, LinkButton } from '../../components/ui/button'
import { Field, TextArea } from '../../components/ui/forms/field'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { PlacePreview } from '../../components/places/place-preview'
import { Card } from '../../components/ui/card'
import { useKeptForm } from '../../components/ui/forms/kept-form'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { decode, UploadError } from '../../intake/decode/decode.server'
import { placeColumns } from '../../intake/places/place-shape'
import { readSubmission } from '../../intake/decode/receive.server'
import { authorise } from '../../server/authorise'
import { outcomeOf } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { refusedCharacter } from '../../text/characters/incoming-text'
import { pageTitle } from '../../server/page-title'
import { requestKey } from '../../server/forms/request-key'

export const meta: MetaFunction = pageTitle('places.import')

/** A list of places is short text; a longer one is cut into several. */
const longest = 400_000
const confirmed = z.object({ request: requestKey, csv: z.string().max(longest) })

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'add-place')
  return { request: randomUUID() }
}

type Issue = 'both' | 'empty' | 'unread' | 'tooLarge'

const tooLong = { csv: '', issue: 'tooLarge' as const, list: null, refusal: null }

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-place')
  if (!new URL(request.url).searchParams.has('save')) {
    const { csv, issue } = await readCsv(request)
    if (issue) return data({ csv, issue, list: null, refusal: null }, { status: 400 })
    const list = await inThread(context, 'preview-places', { csv })
    return list
      ? data({ csv, issue: null, list, refusal: null }, { status: list.issueCount > 0 ? 400 : 200 })
      : data(tooLong, { status: 400 })
  }
  const form = await readForm(request, confirmed)
  if (!form.ok) return data(tooLong, { status: 400 })
  const { csv, request: key } = form.value
  const outcome = await outcomeOf(context, () =>
    inThread(context, 'save-places', { csv, token: viewer.token, request: key }, longAction),
  )
  if (!outcome.done)
    return data({ csv, issue: null, list: null, refusal: outcome.refusal, values: outcome.values }, { status: 409 })
  if (outcome.value === null) return redirectSaying(context, '/places', { message: 'claims.repeated', tone: 'amber' })
  const saved = outcome.value
  if (saved.outcome === 'too-long') return data(tooLong, { status: 400 })
  if (saved.outcome === 'issues') return data({ csv, issue: null, list: saved.list, refusal: null }, { status: 409 })
  return redirectSaying(context, '/places', { message: 'places.imported', values: { reports: saved.reports } })
}

async function readCsv(request: Request): Promise<{ csv: string; issue: Issue | null }> {
  try {
    const { text, file, encoding, tooLarge } = await readSubmission(request)
    if (file && text.trim() !== '') return { csv: text, issue: 'both' }
    if (tooLarge || (file?.bytes.length ?? 0) > 2 * longest) return { csv: '', issue: 'tooLarge' }
    const csv = file ? decode(file.bytes, encoding).text : text
    if (csv.length > longest) return { csv: '', issue: 'tooLarge' }
    if (refusedCharacter(csv, 'field')) return { csv: '', issue: 'unread' }
    return { csv, issue: csv.trim() === '' ? 'empty' : null }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return { csv: '', issue: error.issue === 'empty' ? 'empty' : 'unread' }
  }
}

export default function ImportPlaces() {
  const { t } = useText()
  const { request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // A list that was looked at already comes back in the field where it was pasted.
  const kept = useKeptForm('/places/import?save')
  return (
    <>
      <PageHead title={t('places.import')} />
      <Refused outcome={answer} />
      {answer?.list && <PlacePreview list={answer.list} csv={answer.csv} request={request} />}
      <Card className="measure">
        <PostForm action="/places/import" encType="multipart/form-data" className="form">
          <TextArea
            name="text"
            rows={8}
            dir="ltr"
            label={t('places.csv')}
            hint={t('places.csv.hint', { columns: placeColumns.join(',') })}
            defaultValue={answer?.csv ?? kept?.fields.csv?.[0]}
            error={answer?.issue ? t(`places.csv.${answer.issue}`) : undefined}
          />
          <Field name="file" type="file" accept=".csv,text/csv" label={t('places.csv.file')} />
          <div className="form-end">
            <Button look={answer?.list?.issueCount === 0 ? undefined : 'primary'}>{t('places.csv.preview')}</Button>
            <LinkButton to="/places" look="quiet">
              {t('frame.cancel')}
            </LinkButton>
          </div>
        </PostForm>
      </Card>
    </>
  )
}
