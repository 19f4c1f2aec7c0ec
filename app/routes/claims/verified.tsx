import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { receiptsOfVerdicts } from '../../audit/history/receipt.server'
import { PendingReview } from '../../components/claims/verdicts/pending-review'
import { RestedOnList } from '../../components/claims/verdicts/rested-on'
import { ClaimInShort, LooksInOrder, VerdictAnswer } from '../../components/claims/verdicts/verified-answer'
import { Button } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { GlossaryLink } from '../../components/ui/glossary'
import { Hash } from '../../components/ui/hash'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { readClaim } from '../../review/queries/claims/read-claim.server'
import { looksAtClaim } from '../../review/rules/verdicts/looks'
import { authorise } from '../../server/authorise'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('verified.open', params.claim, matches)

/** One answer to who verified a claim, when, on which evidence, and who looked again: sentences, made to be printed. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const claimId = numberParam(params.claim)
  const dossier = await readClaim(context.db, claimId, viewer.personId)
  if (!dossier) {
    const current = await currentClaim(context.db, claimId)
    throw current === null || current === claimId ? notFound() : redirect(`/claims/${current}/verified`)
  }
  const { inForce, earlier } = dossier.verdicts
  const looks = looksAtClaim(inForce ? [...earlier, inForce] : earlier, inForce)
  const verdict = looks.find(({ standing }) => standing === 'holds')?.verdict ?? null
  const receipt = verdict === null ? null : (await receiptsOfVerdicts(context.db, [verdict])).get(verdict)
  return {
    dossier,
    looks,
    receipt: receipt ? { seq: receipt.seq, leaf: Buffer.from(receipt.leaf).toString('hex') } : null,
    address: new URL(request.url).pathname,
    now: new Date().toISOString(),
  }
}

export default function Verified() {
  const { t, id, dateTime } = useText()
  const { dossier, looks, receipt, address, now } = useLoaderData<typeof loader>()
  const { inForce } = dossier.verdicts
  return (
    <>
      <PageHead
        title={t('verified.title', { claim: id(dossier.id) })}
        aside={
          <div className="row">
            <Link to={`/claims/${dossier.id}`}>{t('claims.back', { id: id(dossier.id) })}</Link>
            <Button type="button" small look="quiet" className="needs-scripts" onClick={() => window.print()}>
              {t('verified.print')}
            </Button>
          </div>
        }
      />
      <div className="cards answer-page">
        <ClaimInShort dossier={dossier} />
        <Card title={t('verified.answer')}>
          <VerdictAnswer dossier={dossier} looks={looks} />
          <PendingReview claimId={dossier.id} review={dossier.review} mayResolve={false} />
        </Card>
        {inForce && (
          <Card title={t('verified.evidence')}>
            <p>{t('verified.evidence.count', { count: inForce.evidence.length })}</p>
            <RestedOnList evidence={inForce.evidence} heading={false} />
          </Card>
        )}
        {looks.length > 0 && (
          <Card title={t('verified.again')}>
            <LooksInOrder looks={looks} />
          </Card>
        )}
        {receipt && <HowToCheck {...receipt} />}
      </div>
      <p className="print-only meta">{t('verified.printed', { time: dateTime(now), address })}</p>
    </>
  )
}

/** The receipt of the verdict that holds, whole, so that a printed page can be checked too. */
function HowToCheck({ seq, leaf }: { seq: number; leaf: string }) {
  const { t, id } = useText()
  const action = <Link to={`/trail/${seq}`}>{t('action.numbered', { id: id(seq) })}</Link>
  return (
    <Card title={t('verified.receipt')} aside={<GlossaryLink term="fingerprint" />}>
      <p>
        <Message id="verified.receipt.is" values={{ action, hash: <Hash value={leaf} full /> }} />
      </p>
      <p>{t('verified.receipt.how')}</p>
      <p className="screen-only">
        <a href={`/trail/${seq}/receipt`} download>
          {t('trail.receipt.download')}
        </a>
      </p>
    </Card>
  )
}
