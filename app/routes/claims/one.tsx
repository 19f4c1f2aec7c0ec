import { randomUUID } from 'node:crypto'
import { redirect, type AppLoadContext, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { RecordedAction } from '../../audit/history/recorded-action'
import { receiptsOfVerdicts } from '../../audit/history/receipt.server'
import { allows } from '../../auth/permissions'
import { AssignmentCard } from '../../components/queue/assignment'
import { ClaimEmptied } from '../../components/claims/claim-emptied'
import { ClaimFields } from '../../components/claims/claim-fields'
import { ClaimEvidence } from '../../components/claims/claim-evidence'
import { ClaimHead } from '../../components/claims/claim-head'
import { ClaimHistory } from '../../components/claims/claim-history'
import { ClaimLinks } from '../../components/claims/claim-links'
import { ClaimPassages } from '../../components/claims/claim-passages'
import { ClaimWording } from '../../components/claims/claim-wording'
import { Notice } from '../../components/ui/notices'
import { TriageCard } from '../../components/triage/triage-card'
import { PagePresence } from '../../components/queue/page-presence'
import { ReopenedNotice } from '../../components/queue/reopened-notice'
import { ListNavigation } from '../../components/queue/list-navigation'
import { Card } from '../../components/ui/card'
import { firstWords } from '../../components/ui/claim-name'
import { useOpenInPrint } from '../../components/claims/use-open-in-print'
import { ClaimVerdict } from '../../components/claims/verdicts/claim-verdict'
import { SaidVerdicts } from '../../components/claims/verdicts/said-verdicts'
import { EvidenceCaptures } from '../../components/jobs/evidence-capture'
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
  if (!dossier) throw await currentAddress(context, request, claimId)
  const triage = await readClaimTriage(context.db, claimId, viewer.personId)
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

/** A merged claim's address redirects to the claim that it is part of today. */
async function currentAddress(context: AppLoadContext, request: Request, claimId: number) {
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
  const { page, way, dossier, history, triage, ...shown } = useLoaderData<typeof loader>()
  const { mayDecide, mayTriage, mayPublish, mayResolve, request } = shown
  const own = mayDecide ? request : undefined
  return (
    <>
      <ClaimHead dossier={dossier} />
      <PagePresence key={page.at} at={page.at} state={page.state} />
      <ReopenedNotice reopened={shown.reopened} withPairs />
      {!mayDecide && <Notice icon="lock">{t('claims.readOnly')}</Notice>}
      <div className="with-aside claim-page">
        <EvidenceCaptures.Provider value={shown.captures}>
          <ClaimContents dossier={dossier} history={history} request={own} />
        </EvidenceCaptures.Provider>
        <div className="cards">
          {triage && <TriageCard triage={triage} {...(mayTriage && { request })} />}
          <ClaimVerdict
            dossier={dossier}
            request={own}
            seen={history[0]?.seq ?? 0}
            receipt={shown.receipt}
            mayPublish={mayPublish}
            mayResolve={mayResolve}
          />
          <SaidVerdicts said={shown.saidVerdicts} />
          <AssignmentCard {...page.assignment} />
        </div>
        <div className="cards">
          <LinkedClaims dossier={dossier} />
          <ClaimHistory claimId={dossier.id} history={history} count={shown.actions} />
        </div>
      </div>
      {way && <ListNavigation way={way} />}
      <p className="print-only meta">{t('claims.printed', { time: dateTime(shown.now) })}</p>
    </>
  )
}

interface ClaimContentsProps {
  dossier: Dossier
  history: readonly RecordedAction[]
  request: string | undefined
}

/** What the claim says and what speaks for and against it; of an emptied one, why nothing is left. */
function ClaimContents({ dossier, history, request }: ClaimContentsProps) {
  const emptied = dossier.state === 'empty'
  return (
    <div className="cards">
      {emptied && <ClaimEmptied dossier={dossier} history={history} />}
      {!(emptied && dossier.wording === null) && <ClaimWording dossier={dossier} request={request} />}
      {!emptied && (
        <>
          <ClaimFields dossier={dossier} request={request} />
          <ClaimPassages dossier={dossier} request={request} />
        </>
      )}
      <ClaimEvidence dossier={dossier} request={emptied ? undefined : request} />
    </div>
  )
}

function LinkedClaims({ dossier }: { dossier: Dossier }) {
  const { t } = useText()
  return (
    <Card title={t('claims.links')}>
      <ClaimLinks links={dossier.links} merged={dossier.merged} />
      {dossier.counts.reports + dossier.links.length > 1 && (
        <p className="history-all screen-only">
          <Link to={`/claims/${dossier.id}/versions`}>{t('versions.open')}</Link>
        </p>
      )}
    </Card>
  )
}
