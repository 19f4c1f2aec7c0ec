import { Link } from '@remix-run/react'
import type { VerdictGiven } from '../../audit/history/who-verified.server'
import { useText } from '../../i18n/context'
import { Chip } from '../ui/chip'
import { useRatings } from '../ui/rating-words'
import { SafeText } from '../ui/reading/safe-text'
import { StateBadge } from '../ui/state-badge'
import { OutsideName, SubjectLink } from '../ui/subject-link'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'
import { Timeline } from '../ui/timeline'

/** Verdicts with their rationale, newest first, each with its claim, its action and whether it still holds. */
export function VerdictsGiven({ verdicts }: { verdicts: readonly VerdictGiven[] }) {
  const text = useText()
  const { t } = text
  const ratings = useRatings()
  return (
    <Timeline
      items={verdicts.map((verdict) => ({
        key: verdict.id,
        what: (
          <div className="stack-tight">
            <div className="row">
              <SubjectLink kind="claim" id={verdict.claim} words={verdict.words} />
              <StateBadge state={verdict.decision}>
                {verdict.credibility !== null &&
                  ` | ${t('trail.verdicts.credibility', { credibility: ratings.credibility(verdict.credibility) })}`}
              </StateBadge>
              {verdict.standing !== 'holds' && <Chip>{t(`trail.verdicts.${verdict.standing}`)}</Chip>}
            </div>
            <p>
              <bdi>
                <SafeText text={verdict.rationale} />
              </bdi>
            </p>
          </div>
        ),
        meta: (
          <MetaParts
            parts={[
              verdict.person ? (
                <OutsideName to={`/trail?who=person:${verdict.person.id}`}>{verdict.person.name}</OutsideName>
              ) : (
                t('trail.verifiers.commandLine')
              ),
              <TimeStamp at={verdict.at} />,
              t('trail.verdicts.evidence', { count: verdict.evidence }),
              <Link to={`/claims/${verdict.claim}/verified`}>{text.t('verified.open')}</Link>,
              verdict.action !== null && (
                <Link to={`/trail/${verdict.action}`}>{t('action.numbered', { id: text.id(verdict.action) })}</Link>
              ),
            ]}
          />
        ),
      }))}
    />
  )
}
