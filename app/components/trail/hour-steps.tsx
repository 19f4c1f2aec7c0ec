import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { HourStep } from '../../review/commands/undo-hour.server'
import { useClaimName, type WordsOfClaims } from '../ui/claim-name'
import { isTriageDecision } from '../../review/rules/queue/triage'
import { TimeStamp } from '../ui/time-stamp'
import { Timeline } from '../ui/timeline'

interface HourStepsProps {
  steps: readonly HourStep[]
  /** The first words of the claims in them, and of the claims that their passages are in. */
  words: { claims: WordsOfClaims; passages: WordsOfClaims }
}

/** What somebody did within the hour, the latest first; for what stays, why. */
export function HourSteps({ steps, words }: HourStepsProps) {
  const { t } = useText()
  const claimName = useClaimName(words.claims)
  const passageName = useClaimName(words.passages)
  const what = ({ kind, decision, pair, claim }: HourStep) => {
    if (kind === 'judgement' && pair)
      return (
        <Link to={`/overlaps/${pair[0]}/${pair[1]}`}>
          {t('undo.step.judgement', { left: passageName(pair[0]), right: passageName(pair[1]), decision })}
        </Link>
      )
    return (
      <Link to={`/claims/${claim}`}>
        {t(`undo.step.${kind === 'judgement' ? 'verdict' : kind}`, {
          claim: claimName(claim ?? 0),
          decision,
          what: isTriageDecision(decision) ? t(`triage.${decision}`) : t('triage.none'),
        })}
      </Link>
    )
  }
  return (
    <Timeline
      items={steps.map((step) => ({
        key: `${step.kind} ${step.id}`,
        what: (
          <>
            <p>{what(step)}</p>
            {step.kept !== null && (
              <p className="tone-amber">
                {t(
                  step.kept === 'replaced' || step.kept === 'withdrawn'
                    ? `undo.kept.${step.kept}`
                    : 'undo.kept.refused',
                )}
              </p>
            )}
          </>
        ),
        meta: <TimeStamp at={step.at} />,
      }))}
    />
  )
}
