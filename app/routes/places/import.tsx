import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button, LinkButton } from '../../components/ui/button'
import { Field, TextArea } from '../../components/ui/field'
import { Refused } from '../../components/ui/refused'
import { PageHead } from '../../components/ui/page-head'
import { PlacePreview } from '../../components/places/place-preview'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { decode, UploadError } from '../../intake/decode/decode.server'
import { readPlaceCsv, type PlaceList } from '../../intake/places/place-csv'
import { placeColumns } from '../../intake/places/place-shape'
import { addPlaces, knownPlaces, listGovernorates } from '../../intake/places/places.server'
import { readSubmission } from '../../intake/decode/receive.server'
import type { ReadDatabase } from '../../audit/action/action.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/flash'
import { readForm } from '../../server/forms'
import { pageTitle } from '../../server/page-title'
import { requestKey } from '../../server/request-key'

export const meta: MetaFunction = pageTitle('places.import')

/** A list of places is short text; a longer one is cut into several. */
const longest = 400_000
const confirmed = z.object({ request: requestKey, csv: z.string().max(longest) })

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'add-place')
  return { request: randomUUID() }
}

type Issue = 'both' | 'empty' | 'unread' | 'tooLarge'

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-place')
  if (!new URL(request.url).searchParams.has('save')) {
    const { csv, issue } = await readCsv(request)
    if (issue) return data({ csv, issue, list: null, refusal: null }, { status: 400 })
    const list = await readList(context.db, csv)
    return data({ csv, issue: null, list, refusal: null }, { status: list.issues.length > 0 ? 400 : 200 })
  }
  const form = await readForm(request, confirmed)
  if (!form.ok) return data({ csv: '', issue: 'tooLarge' as const, list: null, refusal: null }, { status: 400 })
  const { csv, request: key } = form.value
  const list = await readList(context.db, csv)
  if (list.issues.length > 0 || list.places.length === 0)
    return data({ csv, issue: null, list, refusal: null }, { status: 409 })
  const outcome = await carryOut(context, viewer, { kind: 'load-gazetteer', request: key }, (tx) =>
    addPlaces(tx, list.places),
  )
  if (!outcome.done)
    return data({ csv, issue: null, list, refusal: outcome.refusal, values: outcome.values }, { status: 409 })
  const flash: Flash =
    outcome.value === null
      ? { message: 'claims.repeated', tone: 'amber' }
      : { message: 'places.imported', values: { reports: outcome.value } }
  return redirectSaying(context, '/places', flash)
}

async function readList(db: ReadDatabase, csv: string): Promise<PlaceList> {
  return readPlaceCsv(csv, await listGovernorates(db), await knownPlaces(db))
}

async function readCsv(request: Request): Promise<{ csv: string; issue: Issue | null }> {
  try {
    const { text, file, encoding, tooLarge } = await readSubmission(request)
    if (file && text.trim() !== '') return { csv: text, issue: 'both' }
    const csv = file ? decode(file.bytes, encoding).text : text
    if (tooLarge || csv.length > longest) return { csv: '', issue: 'tooLarge' }
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
  return (
    <>
      <PageHead title={t('places.import')} />
      <Refused outcome={answer} />
      {answer?.list && <PlacePreview list={answer.list} csv={answer.csv} request={request} />}
      <Card className="measure">
        <Form method="post" action="/places/import" encType="multipart/form-data" className="form">
          <TextArea
            name="text"
            rows={8}
            dir="ltr"
            label={t('places.csv')}
            hint={t('places.csv.hint', { columns: placeColumns.join(',') })}
            defaultValue={answer?.csv}
            error={answer?.issue ? t(`places.csv.${answer.issue}`) : undefined}
          />
          <Field name="file" type="file" accept=".csv,text/csv" label={t('places.csv.file')} />
          <div className="form-end">
            <Button look={answer?.list?.issues.length === 0 ? undefined : 'primary'}>{t('places.csv.preview')}</Button>
            <LinkButton to="/places" look="quiet">
              {t('frame.cancel')}
            </LinkButton>
          </div>
        </Form>
      </Card>
    </>
  )
}
