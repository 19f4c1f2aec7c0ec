import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CiteFields } from '../../components/evidence/cite-fields'
import { QuotePlaces } from '../../components/reports/reading/quote-places'
import { Button } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { TextArea } from '../../components/ui/forms/field'
import { PostForm } from '../../components/ui/forms/post-form'
import { Refused } from '../../components/ui/forms/refused'
import { HiddenFields } from '../../components/ui/forms/hidden-fields'
import { PageHead } from '../../components/ui/page-head'
import { SafeText } from '../../components/ui/reading/safe-text'
import { useText } from '../../i18n/context'
import { findQuote, readSpan } from '../../review/queries/search/find-quote.server'
import { longestQuote } from '../../review/rules/claims/evidence-place'
import { addCitedEvidence, citing } from '../../server/add-cited-evidence'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

const form = citing.extend({ place: z.string().regex(/^\d{1,9}-\d{1,9}$/) })

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.quote', params.report, matches)

/** Looks the words up that were selected, or typed, in the report. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'add-evidence')
  const asked = new URL(request.url).searchParams
  const words = (asked.get('words') ?? '').trim()
  const found = await findQuote(context.db, numberParam(params.report), words)
  if (!found) throw notFound()
  return { ...found, words, claim: asked.get('claim') ?? '', request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const reportId = numberParam(params.report)
  const read = await readForm(request, form)
  if (!read.ok) return data({ refusal: null, values: {}, issues: read.issues, typed: read.typed }, { status: 400 })
  const { request: key, claim, stance, note, place } = read.value
  const [start = 0, end = 0] = place.split('-').map(Number)
  const quote = await readSpan(context.db, reportId, { start, end })
  if (quote === null) throw notFound()
  const evidence = { kind: 'quote' as const, claimId: claim, stance, note, quote, source: { reportId }, start, end }
  return addCitedEvidence(context, viewer, {
    request: key,
    evidence,
    typed: { claim: String(claim), stance, note, place },
  })
}

export default function QuoteReport() {
  const { t } = useText()
  const { report, places, words, claim, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.typed ?? { claim }
  return (
    <>
      <PageHead
        title={t('evidence.quote')}
        aside={
          <Link to={`/reports/${report.id}`}>
            <bdi>
              <SafeText text={report.title} />
            </bdi>
          </Link>
        }
      />
      <Refused outcome={answer} />
      <div className="cards measure">
        <Card>
          <Form method="get" className="form">
            <HiddenFields values={claim === '' ? {} : { claim }} />
            <TextArea
              reading
              name="words"
              required
              maxLength={longestQuote}
              label={t('evidence.quote.words')}
              hint={t('evidence.quote.words.hint')}
              defaultValue={words}
              error={words !== '' && places.length === 0 ? t('evidence.quote.none') : undefined}
            />
            <div className="form-end">
              <Button>{t('evidence.quote.find')}</Button>
            </div>
          </Form>
        </Card>
        {places.length > 0 && (
          <Card title={t('evidence.quote.places', { count: places.length })}>
            <PostForm className="form" values={{ request }}>
              <QuotePlaces places={places} language={report.language} chosen={typed.place} />
              <CiteFields typed={typed} issues={answer?.issues ?? {}} />
            </PostForm>
          </Card>
        )}
      </div>
    </>
  )
}
