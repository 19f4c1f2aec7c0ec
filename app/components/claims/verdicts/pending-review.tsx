import { useText } from '../../../i18n/context'
import type { ClaimReviews, DossierReview } from '../../../review/queries/claims/read-claim-reviews.server'
import { Button, LinkButton } from '../../ui/button'
import { useRatings } from '../../ui/rating-words'
import { SafeText } from '../../ui/reading/safe-text'
import { StateBadge } from '../../ui/state-badge'
import { TimeStamp } from '../../ui/time-stamp'
import { VerdictChanges } from './verdict-changes'
import { PostForm } from '../../ui/forms/post-form'
import { MetaParts } from '../../ui/meta-parts'

interface ReviewWaitsProps {
  claimId: number
  review: ClaimReviews
  /** Names the requests of this page; absent for somebody who may not decide. */
  request?: string
  /** The reader may resolve what two reviewers disagree on. */
  mayResolve: boolean
}

/** A review that waits for a second one, or two that disagree: what the reader may know of it, and the next step. */
export function PendingReview({ claimId, review, request, mayResolve }: ReviewWaitsProps) {
  const { t } = useText()
  const { awaits, own, blind, reviews, lapsed, party, resolvable } = review
  const [first] = reviews
  if (awaits === '' && lapsed.length === 0) return null
  return (
    <div className="waits stack-tight">
      {awaits !== '' && (
        <p>
          <StateBadge state={awaits} />
        </p>
      )}
      {awaits === '' && <p>{t(own ? 'claims.review.lapsed.own' : 'claims.review.lapsed')}</p>}
      {awaits === 'second' && (
        <p>{t(own ? 'claims.review.waits.own' : blind ? 'claims.review.waits.blind' : 'claims.review.waits.open')}</p>
      )}
      {awaits === 'disagreement' && (
        <p>{t(party || !mayResolve ? 'claims.review.disagree' : 'claims.review.disagree.yours')}</p>
      )}
      {!resolvable && <p className="tone-amber">{t('claims.review.disagree.nobody')}</p>}
      {reviews.map((one) => (
        <GivenReview key={one.id} review={one} />
      ))}
      {lapsed.length > 0 && <VerdictChanges changes={lapsed} />}
      {awaits === 'disagreement' && mayResolve && !party && (
        <div className="screen-only">
          <LinkButton look="primary" to={`/claims/${claimId}/resolve`}>
            {t('claims.settle.open')}
          </LinkButton>
        </div>
      )}
      {request && own && awaits !== 'disagreement' && first && (
        <PostForm
          action={`/reviews/${first.id}/withdraw`}
          className="screen-only"
          values={{ request: `${request}:withdraw` }}
        >
          <Button small look="quiet">
            {t('claims.review.withdraw')}
          </Button>
        </PostForm>
      )}
    </div>
  )
}

/** One reviewer's decision, rationale and credibility. */
export function GivenReview({ review }: { review: DossierReview }) {
  const { t } = useText()
  const ratings = useRatings()
  return (
    <div className="given-review">
      <MetaParts
        parts={[
          <>
            {t(`claims.review.kind.${review.kind}`)}: <strong>{t(`claims.verdict.${review.decision}`)}</strong>
          </>,
          review.credibility !== null && `${t('claims.credibility')} ${ratings.credibility(review.credibility)}`,
        ]}
      />
      <p dir="auto" className="rationale">
        <SafeText text={review.rationale} />
      </p>
      <p className="meta">
        <MetaParts
          parts={[
            <bdi>{review.person ?? t('claims.person.none')}</bdi>,
            <TimeStamp at={review.at} />,
            review.kind === 'second' && t(review.blind ? 'claims.review.wasBlind' : 'claims.review.wasOpen'),
          ]}
        />
      </p>
    </div>
  )
}
