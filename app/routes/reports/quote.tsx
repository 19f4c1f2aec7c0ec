import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { QuoteForm } from '../../components/evidence/quote-form'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { SafeText } from '../../components/ui/reading/safe-text'
import { useText } from '../../i18n/context'
import { addEvidence } from '../../review/commands/evidence.server'
import { findQuote, readSpan } from '../../review/queries/search/find-quote.server'
import { addCitedEvidence, quoting, readPlace, readQuoteQuery } from '../../server/add-cited-evidence'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.quote', params.report, matches)

/** Looks the words up that were selected, or typed, in the report. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'add-evidence')
  const asked = readQuoteQuery(request)
  const found = await findQuote(context.db, numberParam(params.report), asked.words)
  if (!found) throw notFound()
  return { ...found, ...asked, request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const reportId = numberParam(params.report)
  const read = await readForm(request, quoting)
  if (!read.ok) return data({ refusal: null, values: {}, issues: read.issues, typed: read.typed }, { status: 400 })
  const { request: key, claim, stance, note, place } = read.value
  const { start, end } = readPlace(place)
  const quote = await readSpan(context.db, reportId, { start, end })
  if (quote === null) throw notFound()
  const evidence = { kind: 'quote' as const, claimId: claim, stance, note, quote, source: { reportId }, start, end }
  const typed = { claim: String(claim), stance, note, place }
  return addCitedEvidence(context, viewer, { request: key, claim, stance, note, typed }, (tx) =>
    addEvidence(tx, evidence, viewer.personId),
  )
}

export default function QuoteReport() {
  const { t } = useText()
  const { report, places, words, near, claim, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
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
      <QuoteForm
        {...{ words, places, near, request }}
        language={report.language}
        values={{}}
        typed={answer?.typed ?? { claim }}
        issues={answer?.issues ?? {}}
      />
    </>
  )
}
