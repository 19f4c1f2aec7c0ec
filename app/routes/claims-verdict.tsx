import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ActionTimeline } from '../components/action-timeline'
import { ClaimWording } from '../components/claim-wording'
import { EvidenceList } from '../components/evidence-list'
import { Notice } from '../components/notices'
import { PageHead } from '../components/page-head'
import { Sheet } from '../components/sheet'
import { VerdictCard } from '../components/verdict-card'
import { VerdictForm } from '../components/verdict-form'
import { useText } from '../i18n/context'
import { decide } from '../review/decide.server'
import { currentClaim } from '../review/merged-claims.server'
import { queueKey } from '../review/next-in-queue.server'
import { isInQueue, readQueueFilters } from '../review/queue-filters'
import { writeSubject } from '../review/queue-subject'
import { readClaimHistory } from '../review/read-claim-history.server'
import { readClaim } from '../review/read-claim.server'
import { queueWayOn } from '../review/way-on.server'
import { authorise } from '../server/authorise'
import { carryOut } from '../server/carry-out'
import { flashCookie } from '../server/flash'
import { readForm } from '../server/forms'
import { numberedTitle } from '../server/page-title'
import { notFound, numberParam } from '../server/params'
import { requestKey } from '../server/request-key'

const verdict = z.object({
  request: requestKey,
  version: z.coerce.number().int().positive(),
  seen: z.coerce.number().int().nonnegative(),
  decision: z.enum(['confirmed', 'disputed', 'unverifiable']),
  credibility: z.coerce.number().int().min(1).max(6),
  rationale: z.string().trim().min(1).max(5000),
})

export const meta: MetaFunction<typeof loader> = ({ params, matches }) => numberedTitle('claims.verdict.of', params.claim, matches)

/** A merged claim's page shows the claim it stands for: what was typed while it was merged must not be lost to a redirect. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'decide')
  const claimId = await currentClaim(context.db, numberParam(params.claim))
  const history = claimId === null ? [] : await readClaimHistory(context.db, claimId, { limit: 1 })
  const dossier = claimId === null ? null : await readClaim(context.db, claimId)
  if (!dossier) throw notFound()
  return { dossier, seen: history[0]?.seq ?? 0, request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const claimId = numberParam(params.claim)
  const form = await readForm(request, verdict)
  if (!form.ok) return data({ refusal: null, since: [], faults: form.faults, typed: form.typed }, { status: 400 })
  const given = new URL(request.url).searchParams
  const key = isInQueue(given) ? await queueKey(context.db, writeSubject({ claim: claimId })) : null
  const { version, seen, decision, credibility, rationale } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'decide', reason: rationale, request: form.value.request }, (tx) =>
    decide(tx, { claimId, seenVersion: version, decision, credibility, rationale, personId: viewer.personId }))
  if (!outcome.done) {
    const since = await readClaimHistory(context.db, (await currentClaim(context.db, claimId)) ?? claimId, { after: seen })
    return data({ refusal: outcome.refusal, since, faults: {}, typed: { decision, credibility: String(credibility), rationale } }, { status: 409 })
  }
  const undo = outcome.value === null ? undefined : { action: `/verdicts/${outcome.value}/undo`, values: { request: randomUUID() } }
  const flash = undo ? flashCookie({ message: 'claims.verdict.saved', values: { decision }, undo }) : flashCookie({ message: 'claims.repeated', tone: 'amber' })
  const way = isInQueue(given) ? await queueWayOn(context.db, readQueueFilters(given), viewer.personId, key) : null
  return redirect(way?.next ?? `/claims/${claimId}`, { headers: { 'Set-Cookie': flash } })
}

export default function GiveVerdict() {
  const { t, id } = useText()
  const { dossier, seen, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const own = dossier.passages.map((passage) => passage.id)
  const claim = t('claims.one', { id: id(dossier.id) })
  return (
    <>
      <PageHead title={t('claims.verdict.of', { claim })} aside={<Link to={`/claims/${dossier.id}`}>{t('claims.back', { claim })}</Link>} />
      {answer?.refusal && (
        <Notice tone="amber" icon="warning">
          {t(answer.refusal === 'claim-changed' ? 'claims.verdict.changed' : `refusals.${answer.refusal}`, { left: '', right: '' })}
        </Notice>
      )}
      <div className="with-aside">
        <div className="sheets">
          {answer && answer.since.length > 0 && (
            <Sheet title={t('claims.verdict.changed.what')}>
              <ActionTimeline actions={answer.since} />
            </Sheet>
          )}
          <Sheet>
            <VerdictForm key={request} dossier={dossier} request={request} seen={seen} typed={answer?.typed} faults={answer?.faults} />
          </Sheet>
        </div>
        <div className="sheets">
          <ClaimWording dossier={dossier} />
          <Sheet title={t('claims.verdict')}>
            <VerdictCard verdicts={dossier.verdicts} />
          </Sheet>
          <Sheet title={t('claims.evidence')}>
            <EvidenceList evidence={dossier.evidence} own={own} />
          </Sheet>
        </div>
      </div>
    </>
  )
}
