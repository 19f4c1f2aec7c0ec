import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { VerdictDecision } from '../../../db/schema'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { ClaimWording } from '../../components/claims/claim-wording'
import { EvidenceList } from '../../components/claims/evidence-list'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { PendingReview } from '../../components/claims/verdicts/pending-review'
import { Card } from '../../components/ui/card'
import { VerdictCard } from '../../components/claims/verdicts/verdict-card'
import { VerdictForm } from '../../components/claims/verdicts/verdict-form'
import { useClaimName } from '../../components/ui/claim-name'
import { useText } from '../../i18n/context'
import { decide, type Decided } from '../../review/commands/decide.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { queueKey } from '../../review/queries/queue/next-in-queue.server'
import { isInQueue } from '../../review/rules/queue/queue-filters'
import { writeSubject } from '../../review/rules/queue/queue-subject'
import { readClaimHistory } from '../../review/queries/claims/read-claim-history.server'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { queueNavigation } from '../../review/queries/overlaps/pair-navigation.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectToMade, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { numberParam } from '../../server/params/params'
import { loadVerdictForm, refuseVerdict, verdictForm, verdictOf } from './verdict-form'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('claims.verdict.of', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  return loadVerdictForm(context.db, numberParam(params.claim), viewer.personId)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const claimId = numberParam(params.claim)
  const form = await readForm(request, verdictForm)
  if (!form.ok) return data({ refusal: null, since: [], issues: form.issues, typed: form.typed }, { status: 400 })
  const given = new URL(request.url).searchParams
  const key = isInQueue(given) ? await queueKey(context.db, writeSubject({ claim: claimId })) : null
  const { seen, decision, rationale } = form.value
  const outcome = await carryOut(
    context,
    viewer,
    { kind: 'decide', reason: rationale, request: form.value.request },
    (tx) => decide(tx, verdictOf(form.value, claimId, viewer.personId)),
  )
  if (!outcome.done) {
    const since = await readClaimHistory(context.db, (await currentClaim(context.db, claimId)) ?? claimId, {
      after: seen,
      viewer: viewer.personId,
    })
    return refuseVerdict(outcome, form.value, { since })
  }
  const way = isInQueue(given) ? await queueNavigation(context.db, readQueueFilters(given), viewer.personId, key) : null
  const dossier = `/claims/${claimId}`
  return redirectToMade(context, way?.next ?? dossier, sayDecided(outcome.value, decision), dossier)
}

/** The message after a verdict, with its undo; two reviews that disagree have none, since both have been read. */
function sayDecided(decided: Decided | null, decision: VerdictDecision): Flash {
  if (decided === null) return { message: 'claims.repeated', tone: 'amber' }
  const values = { request: randomUUID() }
  if (decided.outcome === 'disagreement') return { message: 'claims.review.disagreement', tone: 'amber' }
  if (decided.outcome === 'awaits-second')
    return { message: 'claims.review.given', undo: { action: `/reviews/${decided.review}/withdraw`, values } }
  return {
    message: decided.outcome === 'agreed' ? 'claims.review.agreed' : 'claims.verdict.saved',
    values: { decision },
    undo: { action: `/verdicts/${decided.verdict}/undo`, values },
  }
}

export default function GiveVerdict() {
  const { t, id } = useText()
  const { dossier, seen, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const own = dossier.passages.map((passage) => passage.id)
  const name = useClaimName({ [dossier.id]: dossier.headline })(dossier.id)
  return (
    <>
      <PageHead
        title={t('claims.verdict.of', { id: name })}
        aside={<Link to={`/claims/${dossier.id}`}>{t('claims.back', { id: id(dossier.id) })}</Link>}
      />
      <Refused outcome={answer} messages={{ 'claim-changed': 'claims.verdict.changed' }} />
      <div className="with-aside">
        <div className="cards">
          {answer && answer.since.length > 0 && (
            <Card title={t('claims.verdict.changed.what')}>
              <ActionTimeline actions={answer.since} />
            </Card>
          )}
          <Card>
            <PendingReview claimId={dossier.id} review={dossier.review} mayResolve={false} />
            {(dossier.review.awaits !== 'disagreement' || answer?.typed) && (
              <VerdictForm
                key={request}
                dossier={dossier}
                request={request}
                seen={seen}
                typed={answer?.typed}
                issues={answer?.issues}
              />
            )}
          </Card>
        </div>
        <div className="cards">
          <ClaimWording dossier={dossier} />
          <Card title={t('claims.verdict')}>
            <VerdictCard verdicts={dossier.verdicts} ownWord={dossier.weights.outside === 0} />
          </Card>
          <Card title={t('claims.evidence')}>
            <EvidenceList evidence={dossier.evidence} own={own} />
          </Card>
        </div>
      </div>
    </>
  )
}
