import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { HourStep } from '../../review/commands/undo-hour.server'
import { TimeStamp } from '../ui/time-stamp'
import { Timeline } from '../ui/timeline'

/** What somebody did within the hour, the latest first; for what stays, why. */
export function HourSteps({ steps }: { steps: readonly HourStep[] }) {
  const { t, id } = useText()
  const what = ({ kind, decision, pair, claim }: HourStep) => {
    if (kind === 'judgement' && pair)
      return (
        <Link to={`/overlaps/${pair[0]}/${pair[1]}`}>
          {t('undo.step.judgement', { left: id(pair[0]), right: id(pair[1]), decision })}
        </Link>
      )
    return (
      <Link to={`/claims/${claim}`}>
        {t(kind === 'verdict' ? 'undo.step.verdict' : 'undo.step.evidence', { claim: id(claim ?? 0), decision })}
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
