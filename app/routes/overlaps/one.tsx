import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CompareAside } from '../../components/overlaps/compare-aside'
import { CompareDecisions } from '../../components/overlaps/compare-decisions'
import { CompareHead } from '../../components/overlaps/compare-head'
import { CompareJudged } from '../../components/overlaps/compare-judged'
import { CompareOrder } from '../../components/overlaps/compare-order'
import { ComparePassage } from '../../components/overlaps/compare-passage'
import { CompareRecut } from '../../components/overlaps/compare-recut'
import { CompareRefused } from '../../components/overlaps/compare-refused'
import { CompareTexts } from '../../components/overlaps/compare-texts'
import { DiffLegend } from '../../components/ui/reading/diff-text'
import { PagePresence } from '../../components/queue/page-presence'
import { ReopenedNotice } from '../../components/queue/reopened-notice'
import { useText } from '../../i18n/context'
import { allows } from '../../auth/permissions'
import { decisions } from '../../review/rules/pairs/consequences'
import { judge } from '../../review/commands/judge.server'
import { likelyDecision } from '../../review/rules/pairs/likely-decision'
import { writeSubject } from '../../review/rules/queue/queue-subject'
import { readReopened } from '../../review/lookups/events/reopened.server'
import { readComparison } from '../../review/queries/overlaps/read-comparison.server'
import { pairNavigation, readListPosition, readProgress } from '../../review/queries/overlaps/pair-navigation.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { openPage } from '../../server/open-page'
import { pageTitle } from '../../server/page-title'
import { pairsReader } from '../../server/params/pairs-reader'
import { notFound, numberParam } from '../../server/params/params'
import { PairNavigation } from '../../components/overlaps/pair-navigation'
import { idField } from '../../../db/ids'

const passageId = idField.nullable().catch(null)

const judging = z.object({
  decision: z.enum(decisions),
  note: z.string().trim().max(2000).default(''),
  seen: idField.nullable().catch(null),
  /** The passage that the page showed as the newer of the two. */
  newer: passageId,
  /** Given in reports side by side: their page is gone back to, at this pair's row. */
  stay: z.literal('yes').optional(),
  request: z.uuid(),
})

export const meta: MetaFunction = pageTitle('compare.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

function address({ left, right }: { left: number; right: number }, search: string): string {
  return `/overlaps/${left}/${right}${search}`
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const [left, right] = [numberParam(params.left), numberParam(params.right)]
  const given = new URL(request.url).searchParams
  if (left > right) throw redirect(address({ left: right, right: left }, new URL(request.url).search))
  if (left === right) throw notFound()
  const page = await openPage(context, viewer, writeSubject({ pair: [left, right] }))
  const comparison = await readComparison(context.db, left, right, viewer.personId, passageId.parse(given.get('newer')))
  if (!comparison) throw notFound()
  const readPairs = pairsReader(context)
  const standing = await readListPosition(context.db, given, { left, right }, readPairs)
  const [way, progress, { blind }] = await Promise.all([
    pairNavigation(context.db, given, viewer.personId, standing, readPairs),
    readProgress(context.db, given, viewer.personId, readPairs),
    context.preferences(),
  ])
  const { key: _key, ...shown } = comparison
  // What is hidden is not sent.
  const hidden = blind && comparison.judgement === null && comparison.suggestion !== null
  return {
    ...shown,
    page,
    way,
    progress,
    blind,
    hidden,
    suggestion: hidden ? null : comparison.suggestion,
    reopened:
      hidden || comparison.suggestion === null || comparison.judgement !== null
        ? []
        : await readReopened(context.db, [[left, right]]),
    likely: hidden ? null : likelyDecision(comparison.suggestion, comparison.consequences),
    mayJudge: allows(viewer.role, 'judge'),
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'judge')
  const [left, right] = [numberParam(params.left), numberParam(params.right)]
  const form = await readForm(request, judging)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { decision, note, newer, seen, stay, request: id } = form.value
  const given = new URL(request.url).searchParams
  const readPairs = pairsReader(context)
  const asked = { left: Math.min(left, right), right: Math.max(left, right) }
  const standing = await readListPosition(context.db, given, asked, readPairs)
  const outcome = await carryOut(context, viewer, { kind: 'judge', request: id, reason: note }, (tx) =>
    judge(tx, { passages: [left, right], decision, note, newer, seen, personId: viewer.personId }),
  )
  if (!outcome.done) return data({ refusal: outcome.refusal, values: outcome.values, note }, { status: 409 })
  const way = await pairNavigation(context.db, given, viewer.personId, standing, readPairs)
  const inPlace = stay && way.inPlace
  const flash: Flash =
    outcome.value === null
      ? { message: 'compare.done.already' }
      : {
          message: `compare.done.${decision}`,
          undo: {
            action: `/judgements/${outcome.value}/undo`,
            values: { request: randomUUID(), ...(inPlace ? { returnTo: inPlace.undone } : { search: way.search }) },
          },
        }
  return redirectSaying(context, inPlace ? inPlace.judged : (way.next ?? way.list.to), flash)
}

export default function Compare() {
  const { t } = useText()
  const pair = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const root = useRouteLoaderData<{ said: { flash: { undo?: unknown } } | null }>('root')
  const refused = answer && 'refusal' in answer ? answer : null
  const [first, second] = pair.passages
  const { judgement } = pair
  const judgeable = pair.mayJudge && pair.consequences.length > 0
  const undo = judgeable ? { request: pair.request } : null
  const navigation = <PairNavigation {...pair.way} />
  return (
    <>
      <CompareHead {...pair} />
      <PagePresence key={pair.page.at} at={pair.page.at} state={pair.page.state} />
      {refused && <CompareRefused refusal={refused.refusal} values={refused.values} noteKept={refused.note !== ''} />}
      {judgement && <CompareJudged judgement={judgement} undo={undo} hasKey={!root?.said?.flash.undo} />}
      <ReopenedNotice reopened={pair.reopened} />
      <CompareRecut passages={pair.passages} />
      <CompareOrder order={pair.order} passages={pair.passages} />
      <CompareTexts
        first={<ComparePassage passage={first} />}
        second={<ComparePassage passage={second} />}
        under={
          pair.passages.some(({ parts }) => parts?.some((part) => part.kind !== 'same')) && (
            <DiffLegend order={[pair.order === 'unknown' ? 'unknown' : 'known']} />
          )
        }
        aside={<CompareAside pair={pair} assignment={pair.page.assignment} />}
      />
      {!pair.mayJudge && <p className="soft">{t('compare.readOnly')}</p>}
      {judgeable ? (
        <CompareDecisions
          key={`${pair.left}-${pair.right}`}
          consequences={pair.consequences}
          claim={first.claim}
          claimWords={pair.claimWords}
          likely={judgement ? judgement.decision : pair.likely}
          values={{ seen: String(judgement?.id ?? ''), newer: String(second.id), request: pair.request }}
          note={refused?.note}
          aside={navigation}
        />
      ) : (
        <div className="row">{navigation}</div>
      )}
    </>
  )
}
