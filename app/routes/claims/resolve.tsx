import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ClaimWording } from '../../components/claims/claim-wording'
import { EvidenceList } from '../../components/claims/evidence-list'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Refused } from '../../components/ui/forms/refused'
import { GivenReview } from '../../components/claims/verdicts/pending-review'
import { Card } from '../../components/ui/card'
import { VerdictForm } from '../../components/claims/verdicts/verdict-form'
import { useClaimName } from '../../components/ui/claim-name'
import { useText } from '../../i18n/context'
import { resolveDisagreement } from '../../review/commands/decide.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { numberParam } from '../../server/params/params'
import { loadVerdictForm, refuseVerdict, verdictForm, verdictOf } from './verdict-form'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('claims.settle.of', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'settle-review')
  return loadVerdictForm(context.db, numberParam(params.claim), viewer.personId)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'settle-review')
  const claimId = numberParam(params.claim)
  const form = await readForm(request, verdictForm)
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { decision, rationale } = form.value
  const outcome = await carryOut(
    context,
    viewer,
    { kind: 'settle-disagreement', reason: rationale, request: form.value.request },
    (tx) => resolveDisagreement(tx, verdictOf(form.value, claimId, viewer.personId)),
  )
  return outcome.done
    ? redirectSaying(context, `/claims/${claimId}`, { message: 'claims.settle.saved', values: { decision } })
    : refuseVerdict(outcome, form.value, {})
}

export default function ResolveDisagreement() {
  const { t, id } = useText()
  const { dossier, seen, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const name = useClaimName({ [dossier.id]: dossier.headline })(dossier.id)
  const { awaits, party, reviews } = dossier.review
  const own = dossier.passages.map((passage) => passage.id)
  const back = <Link to={`/claims/${dossier.id}`}>{t('claims.back', { id: id(dossier.id) })}</Link>
  return (
    <>
      <PageHead title={t('claims.settle.of', { id: name })} aside={back} />
      <Refused outcome={answer} />
      {awaits !== 'disagreement' ? (
        <EmptyState title={t('claims.settle.none')} next={t('claims.settle.none.next')} action={back} />
      ) : (
        <div className="with-aside">
          <div className="cards">
            <ClaimWording dossier={dossier} />
            <Card title={t('claims.settle.both')}>
              <div className="given-reviews">
                {reviews.map((review) => (
                  <GivenReview key={review.id} review={review} />
                ))}
              </div>
            </Card>
            <Card title={t('claims.evidence')}>
              <EvidenceList evidence={dossier.evidence} own={own} />
            </Card>
          </div>
          <div className="cards">
            {party ? (
              <Notice icon="lock">{t('refusals.own-review')}</Notice>
            ) : (
              <Card title={t('claims.settle.word')}>
                <VerdictForm
                  key={request}
                  resolves
                  dossier={dossier}
                  request={request}
                  seen={seen}
                  typed={answer?.typed}
                  issues={answer?.issues}
                />
              </Card>
            )}
          </div>
        </div>
      )}
    </>
  )
}
