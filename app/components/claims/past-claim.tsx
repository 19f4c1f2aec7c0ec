import { Link } from '@remix-run/react'
import type { VerdictDecision } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { PastClaim } from '../../review/queries/claims/claims-as-of.server'
import { ReadingText } from '../ui/reading/reading-text'
import { useRatings } from '../ui/rating-words'
import { SafeText } from '../ui/reading/safe-text'
import { Card } from '../ui/card'
import { StanceChip, StateBadge, type Stance } from '../ui/state-badge'
import { SubjectLink } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'
import { MetaParts } from '../ui/meta-parts'

/** What a claim was: its wording, its passages and its evidence, beside its verdict. */
export function PastClaimCards({ claim }: { claim: PastClaim }) {
  const { t } = useText()
  return (
    <div className="with-aside">
      <div className="cards">
        {claim.mergedInto !== null && (
          <Card>
            <p>
              <Message id="trail.asOf.merged" values={{ claim: <SubjectLink kind="claim" id={claim.mergedInto} /> }} />
            </p>
          </Card>
        )}
        {claim.wording !== null && (
          <Card title={t('claims.wording')}>
            <ReadingText>{claim.wording}</ReadingText>
          </Card>
        )}
        <Card title={t('claims.passages')}>
          <PastPassages passages={claim.passages} />
        </Card>
        <Card title={t('claims.evidence')}>
          <PastEvidence evidence={claim.evidence} />
        </Card>
      </div>
      <Card title={t('claims.verdict')}>
        <PastVerdict verdict={claim.verdict} />
      </Card>
    </div>
  )
}

function PastPassages({ passages }: Pick<PastClaim, 'passages'>) {
  const { t } = useText()
  return (
    <>
      {passages.length === 0 && <p className="soft">{t('trail.asOf.noPassages')}</p>}
      <div className="stack">
        {passages.map(({ id, reportId, title, text }) => (
          <div key={id}>
            <p className="meta">
              <Link to={`/reports/${reportId}`}>
                <bdi>
                  <SafeText text={title} />
                </bdi>
              </Link>
            </p>
            <ReadingText size="small">{text}</ReadingText>
          </div>
        ))}
      </div>
    </>
  )
}

function PastEvidence({ evidence }: Pick<PastClaim, 'evidence'>) {
  const { t } = useText()
  return (
    <>
      {evidence.length === 0 && <p className="soft">{t('trail.asOf.noEvidence')}</p>}
      <ul className="evidence-list">
        {evidence.map((item) => (
          <li key={item.id} className="stack-tight">
            <p className="row">
              <StanceChip stance={item.stance as Stance} />
              {item.passageId !== null && <SubjectLink kind="passage" id={item.passageId} />}
            </p>
            {[item.address, item.quote, item.note].map(
              (text, at) =>
                text !== null &&
                text !== '' && (
                  <ReadingText key={at} size="small">
                    {text}
                  </ReadingText>
                ),
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The verdict that was in force, with who gave it and when. */
export function PastVerdict({ verdict }: { verdict: PastClaim['verdict'] }) {
  const { t } = useText()
  const ratings = useRatings()
  if (!verdict) return <p className="soft">{t('trail.asOf.noVerdict')}</p>
  return (
    <div className="verdict stack-tight">
      <p>
        <StateBadge state={verdict.decision as VerdictDecision}>
          {verdict.credibility !== null && ` | ${t('claims.credibility')} ${ratings.credibility(verdict.credibility)}`}
        </StateBadge>
      </p>
      <p dir="auto" className="rationale">
        <SafeText text={verdict.rationale} />
      </p>
      <p className="meta">
        <MetaParts parts={[<bdi>{verdict.name ?? t('claims.person.none')}</bdi>, <TimeStamp at={verdict.at} />]} />
      </p>
    </div>
  )
}
