import { randomUUID } from 'node:crypto'
import { redirect, type AppLoadContext, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { RecordedAction } from '../../audit/history/recorded-action'
import { receiptsOfVerdicts } from '../../audit/history/receipt.server'
import { allows } from '../../auth/permissions'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { AssignmentCard } from '../../components/queue/assignment'
import { ClaimEmptied } from '../../components/claims/claim-emptied'
import { ClaimFields } from '../../components/claims/claim-fields'
import { ClaimEvidence } from '../../components/claims/claim-evidence'
import { ClaimHead } from '../../components/claims/claim-head'
import { ClaimLinks } from '../../components/claims/claim-links'
import { ClaimPassages } from '../../components/claims/claim-passages'
import { ClaimWording } from '../../components/claims/claim-wording'
import { Notice } from '../../components/ui/notices'
import { PendingReview } from '../../components/claims/pending-review'
import { TriageCard } from '../../components/triage/triage-card'
import { PagePresence } from '../../components/queue/page-presence'
import { ReopenedNotice } from '../../components/queue/reopened-notice'
import { ListNavigation } from '../../components/queue/list-navigation'
import { Card } from '../../components/ui/card'
import { firstWords } from '../../components/ui/claim-name'
import { useOpenInPrint } from '../../components/claims/use-open-in-print'
import { SaidVerdicts } from '../../components/claims/said-verdicts'
import { VerdictCard } from '../../components/claims/verdict-card'
import { VerdictFold } from '../../components/claims/verdict-fold'
import { VerdictForm } from '../../components/claims/verdict-form'
import { VerdictReaffirm } from '../../components/claims/verdict-reaffirm'
import { VerdictReceipt } from '../../components/trail/verdict-receipt'
import { EvidenceCaptures } from '../../components/jobs/evidence-capture'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { readReopenedOfClaim } from '../../review/lookups/events/reopened.server'
import { captureJobsOf } from '../../jobs/read-jobs.server'
import { readSaidVerdicts } from '../../review/lookups/claims/read-said-verdicts.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { queueKey } from '../../review/queries/queue/next-in-queue.server'
import { isInQueue } from '../../review/rules/queue/queue-filters'
import { writeSubject } from '../../review/rules/queue/queue-subject'
import { countClaimHistory, readClaimHistory } from '../../review/queries/claims/read-claim-history.server'
import { readClaimTriage } from '../../review/queries/queue/read-triage.server'
import { readClaim, type Dossier } from '../../review/queries/claims/read-claim.server'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { queueNavigation } from '../../review/queries/overlaps/pair-navigation.server'
import { authorise } from '../../server/authorise'
import { readFlash, redirectSaying } from '../../server/forms/flash'
import { openPage } from '../../server/open-page'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

export const meta: MetaFunction<typeof loader> = ({ params, matches, data }) =>
  numberedTitle('claims.one', params.claim, matches, firstWords(data?.dossier.headline ?? ''))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const claimId = numberParam(params.claim)
  const page = await openPage(context, viewer, writeSubject({ claim: claimId }))
  // The history is read first: what happens in between shows as a change, never as seen.
  const history = await readClaimHistory(context.db, claimId, { viewer: viewer.personId })
  const dossier = await readClaim(context.db, claimId, viewer.personId)
  if (!dossier) throw await leadOn(context, request, claimId)
  const triage = await readClaimTriage(context.db, claimId)
  const verdict = dossier.verdicts.inForce
  const actions = await countClaimHistory(context.db, claimId)
  const receipt = verdict && (await receiptsOfVerdicts(context.db, [verdict.id])).get(verdict.id)
  const given = new URL(request.url).searchParams
  return {
    page,
    way: isInQueue(given)
      ? await queueNavigation(context.db, readQueueFilters(given), viewer.personId, await queueKey(context.db, page.at))
      : null,
    dossier,
    saidVerdicts: await readSaidVerdicts(context.db, claimId),
    triage,
    history,
    actions,
    reopened: verdict && !dossier.stale ? await readReopenedOfClaim(context.db, claimId) : [],
    receipt: receipt && { seq: receipt.seq, leaf: Buffer.from(receipt.leaf).toString('hex') },
    mayDecide: allows(viewer.role, 'decide'),
    mayTriage: allows(viewer.role, 'triage'),
    mayPublish: allows(viewer.role, 'publish'),
    captures: allows(viewer.role, 'add-evidence')
      ? await captureJobsOf(
          context.db,
          dossier.evidence.map(({ id }) => id),
          viewer.personId,
        )
      : null,
    mayResolve: allows(viewer.role, 'settle-review'),
    request: randomUUID(),
    now: new Date().toISOString(),
  }
}

/** A merged claim's address leads to the claim that it stands for today. */
async function leadOn(context: AppLoadContext, request: Request, claimId: number) {
  const current = await currentClaim(context.db, claimId)
  if (current === null || current === claimId) throw notFound()
  const to = `/claims/${current}`
  return (await readFlash(context, request))?.said
    ? redirect(to)
    : redirectSaying(context, to, { message: 'claims.merged', values: { old: claimId }, tone: 'amber' })
}

export default function Claim() {
  const { t, dateTime } = useText()
  useOpenInPrint()
  const { page, way, dossier, reopened, triage, history, actions, receipt, ...rest } = useLoaderData<typeof loader>()
  const { saidVerdicts, captures, mayDecide, mayTriage, mayPublish, mayResolve, request, now } = rest
  const verdict = dossier.verdicts.inForce
  const own = mayDecide ? request : undefined
  const seen = history[0]?.seq ?? 0
  const emptied = dossier.state === 'empty'
  return (
    <>
      <ClaimHead dossier={dossier} />
      <PagePresence key={page.at} at={page.at} state={page.state} />
      <ReopenedNotice reopened={reopened} withPairs />
      {!mayDecide && <Notice icon="lock">{t('claims.readOnly')}</Notice>}
      <div className="with-aside claim-page">
        <div className="cards">
          {emptied && <ClaimEmptied dossier={dossier} history={history} />}
          {!(emptied && dossier.wording === null) && <ClaimWording dossier={dossier} request={own} />}
          {!emptied && (
            <>
              <ClaimFields dossier={dossier} request={own} />
              <ClaimPassages dossier={dossier} request={own} />
            </>
          )}
          <EvidenceCaptures.Provider value={captures}>
            <ClaimEvidence dossier={dossier} request={emptied ? undefined : own} />
          </EvidenceCaptures.Provider>
        </div>
        <div className="cards">
          {triage && <TriageCard triage={triage} {...(mayTriage && { request })} />}
          <Card title={t('claims.verdict')}>
            <PendingReview claimId={dossier.id} review={dossier.review} request={own} mayResolve={mayResolve} />
            <VerdictCard
              verdicts={dossier.verdicts}
              ownWord={dossier.weights.outside === 0}
              request={dossier.review.awaits === '' ? own : undefined}
            />
            {receipt && <VerdictReceipt {...receipt} />}
            <p className="screen-only">
              <Link to={`/claims/${dossier.id}/verified`}>{t('verified.open')}</Link>
              {mayPublish && verdict && (
                <>
                  {' | '}
                  <Link to={`/claims/${dossier.id}/publish`}>{t('publishing.link')}</Link>
                  {' | '}
                  <Link to={`/claims/${dossier.id}/dossier`}>{t('dossier.link')}</Link>
                </>
              )}
            </p>
            {own && <VerdictReaffirm dossier={dossier} request={own} seen={seen} />}
          </Card>
          {own && !emptied && dossier.review.awaits !== 'disagreement' && (
            <VerdictFold key={`${dossier.id} ${dossier.version}`} title={t(formTitle(dossier))}>
              <VerdictForm dossier={dossier} request={own} seen={seen} />
            </VerdictFold>
          )}
          <SaidVerdicts said={saidVerdicts} />
          <AssignmentCard {...page.assignment} />
          <Card title={t('claims.links')}>
            <ClaimLinks links={dossier.links} merged={dossier.merged} />
            {dossier.counts.reports + dossier.links.length > 1 && (
              <p className="history-all screen-only">
                <Link to={`/claims/${dossier.id}/versions`}>{t('versions.open')}</Link>
              </p>
            )}
          </Card>
          <Card title={t('claims.history')}>
            <ActionTimeline actions={history.map((action) => onOwnPage(action, dossier.id))} />
            {actions > history.length && (
              <p className="history-all meta">
                {t('claims.history.last', { shown: history.length, count: actions })}
                <span className="print-only">
                  {' '}
                  {t('claims.history.where', { address: `/trail?claim=${dossier.id}` })}
                </span>
              </p>
            )}
            <p className="history-all screen-only">
              <Link to={`/trail?claim=${dossier.id}`}>{t('claims.history.all')}</Link> |{' '}
              <Link to={`/claims/${dossier.id}/as-of`}>{t('trail.asOf')}</Link>
            </p>
          </Card>
        </div>
      </div>
      {way && <ListNavigation way={way} />}
      <p className="print-only meta">{t('claims.printed', { time: dateTime(now) })}</p>
    </>
  )
}

function formTitle({ review, verdicts }: Dossier): MessageKey {
  if (review.awaits === 'second') return review.own ? 'claims.review.giveAgain' : 'claims.review.giveSecond'
  return verdicts.inForce ? 'claims.verdict.again' : 'claims.verdict.give'
}

/** On its own page a claim goes by its number, and the rationale stands in the verdict's own card. */
function onOwnPage(action: RecordedAction, claim: number): RecordedAction {
  const { [claim]: _own, ...claimWords } = action.summary.claimWords
  return {
    ...action,
    reason: action.kind === 'decide' ? '' : action.reason,
    summary: { ...action.summary, claimWords },
  }
}
