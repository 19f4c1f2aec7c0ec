import { Link } from '@remix-run/react'
import type { MessageKey } from '../../../i18n/catalogue'
import { useText } from '../../../i18n/context'
import type { Dossier } from '../../../review/queries/claims/read-claim.server'
import { VerdictReceipt } from '../../trail/verdict-receipt'
import { Card } from '../../ui/card'
import { MetaParts } from '../../ui/meta-parts'
import { PendingReview } from './pending-review'
import { VerdictCard } from './verdict-card'
import { VerdictFold } from './verdict-fold'
import { VerdictForm } from './verdict-form'
import { VerdictReaffirm } from './verdict-reaffirm'

interface ClaimVerdictProps {
  dossier: Dossier
  /** Names the forms of this page; undefined where the viewer decides nothing. */
  request: string | undefined
  /** The newest action on the claim that this page shows. */
  seen: number
  receipt: { seq: number; leaf: string } | null | undefined
  mayPublish: boolean
  mayResolve: boolean
}

/** The verdict of a claim, or the review that waits for a second one, and beneath it the form that gives the next. */
export function ClaimVerdict({ dossier, request, seen, receipt, mayPublish, mayResolve }: ClaimVerdictProps) {
  const { t } = useText()
  const { review, verdicts } = dossier
  return (
    <>
      <Card title={t('claims.verdict')}>
        <PendingReview claimId={dossier.id} review={review} request={request} mayResolve={mayResolve} />
        <VerdictCard
          verdicts={verdicts}
          ownWord={dossier.weights.outside === 0}
          request={review.awaits === '' ? request : undefined}
        />
        {receipt && <VerdictReceipt {...receipt} />}
        <VerdictPages claimId={dossier.id} mayPublish={mayPublish && verdicts.inForce !== null} />
        {request !== undefined && <VerdictReaffirm dossier={dossier} request={request} seen={seen} />}
      </Card>
      {request !== undefined && dossier.state !== 'empty' && review.awaits !== 'disagreement' && (
        <VerdictFold key={`${dossier.id} ${dossier.version}`} title={t(formTitle(dossier))}>
          <VerdictForm dossier={dossier} request={request} seen={seen} />
        </VerdictFold>
      )}
    </>
  )
}

/** Links to what is made of the verdict: the page that says who verified it, and what leaves the desk. */
function VerdictPages({ claimId, mayPublish }: { claimId: number; mayPublish: boolean }) {
  const { t } = useText()
  return (
    <p className="screen-only history-all">
      <MetaParts
        parts={[
          <Link to={`/claims/${claimId}/verified`}>{t('verified.open')}</Link>,
          mayPublish && <Link to={`/claims/${claimId}/publish`}>{t('publishing.link')}</Link>,
          mayPublish && <Link to={`/claims/${claimId}/dossier`}>{t('dossier.link')}</Link>,
        ]}
      />
    </p>
  )
}

function formTitle({ review, verdicts }: Dossier): MessageKey {
  if (review.awaits === 'second') return review.own ? 'claims.review.giveAgain' : 'claims.review.giveSecond'
  return verdicts.inForce ? 'claims.verdict.again' : 'claims.verdict.give'
}
