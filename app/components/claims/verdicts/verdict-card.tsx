import type { ReactNode } from 'react'
import { useText } from '../../../i18n/context'
import { Message } from '../../../i18n/message'
import type { ClaimVerdicts, DossierVerdict } from '../../../review/queries/claims/read-claim-verdicts.server'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { Icon } from '../../ui/icon'
import { GivenReview } from './pending-review'
import { RestedOnList } from './rested-on'
import { useRatings } from '../../ui/rating-words'
import { SafeText } from '../../ui/reading/safe-text'
import { StateBadge } from '../../ui/state-badge'
import { SubjectLink } from '../../ui/subject-link'
import { TimeStamp } from '../../ui/time-stamp'
import { VerdictChanges } from './verdict-changes'
import { PostForm } from '../../ui/forms/post-form'
import { MetaParts } from '../../ui/meta-parts'

interface VerdictCardProps {
  verdicts: ClaimVerdicts
  /** No evidence that supports the claim is from outside its own sources. */
  ownWord: boolean
  /** Names the requests of this page; absent for somebody who may not decide. */
  request?: string
}

/** The verdict in force with who gave it, what changed under it since, and those before it. */
export function VerdictCard({ verdicts: { inForce, changes, earlier }, ownWord, request }: VerdictCardProps) {
  const { t } = useText()
  // That one was taken back stands in the list, and is no verdict.
  const given = earlier.filter(({ undoes }) => undoes === null)
  return (
    <>
      {inForce ? (
        <VerdictInForce
          verdict={inForce}
          ownWord={ownWord && inForce.decision === 'confirmed'}
          changes={changes.length > 0 && <VerdictChanges changes={changes} />}
          request={request}
        />
      ) : (
        <p className="soft">{t('claims.verdict.none')}</p>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t('claims.verdict.history', { count: given.length || earlier.length })} prints>
          <ol className="timeline">
            {earlier.map((verdict) => (
              <li key={verdict.id}>
                <EarlierVerdict verdict={verdict} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  )
}

function VerdictInForce({
  verdict,
  ownWord,
  changes,
  request,
}: {
  verdict: DossierVerdict
  ownWord: boolean
  changes: ReactNode
  request?: string
}) {
  const { t } = useText()
  const credibility = useCredibility(verdict)
  const { decision } = verdict
  return (
    <div className="verdict stack-tight">
      {decision !== 'withdrawn' && (
        <p>
          <StateBadge state={decision}>{credibility}</StateBadge>
        </p>
      )}
      {ownWord && (
        <p className="tone-amber">
          <Icon name="warning" /> {t('claims.verdict.ownWord')}
        </p>
      )}
      {verdict.reviews.length === 0 ? <OneReviewer verdict={verdict} /> : <TwoReviewers reviews={verdict.reviews} />}
      <RestedOnList evidence={verdict.evidence} />
      {changes && (
        <div className="stale">
          <StateBadge state="stale" />
          {changes}
        </div>
      )}
      {request && verdict.undoes === null && (
        <PostForm action={`/verdicts/${verdict.id}/undo`} values={{ request: `${request}:undo` }}>
          <Button small look="quiet">
            {t('claims.verdict.undo')}
          </Button>
        </PostForm>
      )}
    </div>
  )
}

function OneReviewer({ verdict }: { verdict: DossierVerdict }) {
  return (
    <>
      <p dir="auto" className="rationale">
        <SafeText text={verdict.rationale} />
      </p>
      <VerdictMeta verdict={verdict} />
    </>
  )
}

/** Both reviewers in their own words, and the lead's where they disagreed. */
function TwoReviewers({ reviews }: { reviews: DossierVerdict['reviews'] }) {
  const { t } = useText()
  const settled = reviews.some((review) => review.kind === 'settlement')
  return (
    <>
      <p className="meta">{t(settled ? 'claims.review.settled' : 'claims.review.bothAgreed')}</p>
      {reviews.map((review) => (
        <GivenReview key={review.id} review={review} />
      ))}
    </>
  )
}

function EarlierVerdict({ verdict }: { verdict: DossierVerdict }) {
  const { t } = useText()
  const credibility = useCredibility(verdict)
  return (
    <>
      <p>
        {verdict.undoes !== null && <>{t('claims.verdict.undid')}: </>}
        {t(`claims.verdict.${verdict.decision}`)}
        {credibility}
      </p>
      <OneReviewer verdict={verdict} />
      {verdict.undoes === null && <RestedOnList evidence={verdict.evidence} />}
      {verdict.undoes === null &&
        verdict.reviews
          .filter((review) => review.person !== verdict.person)
          .map((review) => <GivenReview key={review.id} review={review} />)}
    </>
  )
}

function VerdictMeta({ verdict }: { verdict: DossierVerdict }) {
  const { t } = useText()
  return (
    <p className="meta">
      <MetaParts
        parts={[
          <bdi>{verdict.person ?? t('claims.person.none')}</bdi>,
          <TimeStamp at={verdict.at} />,
          verdict.mergedClaim !== null && (
            <Message
              id="claims.verdict.ofMerged"
              values={{ claim: <SubjectLink kind="claim" id={verdict.mergedClaim} /> }}
            />
          ),
        ]}
      />
    </p>
  )
}

function useCredibility({ credibility: degree }: DossierVerdict): string {
  const { t } = useText()
  const ratings = useRatings()
  return degree === null ? '' : ` | ${t('claims.credibility')} ${ratings.credibility(degree)}`
}
