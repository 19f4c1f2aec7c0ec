import { useLocation } from '@remix-run/react'
import type { TriageDecision } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { triageDecisions, triageKeys } from '../../review/rules/queue/triage'
import { Button } from '../ui/button'
import { PostForm } from '../ui/forms/post-form'

interface TriageButtonsProps {
  /** The claim as `writeClaim` writes it. */
  written: string
  request: string
  /** What counts now, which is not offered again. */
  current?: TriageDecision | ''
  /** The single keys act on this claim. */
  keys?: boolean
  small?: boolean
}

/** One press triages a claim. Where it is opened from the queue, the next thing follows. */
export function TriageButtons({ written, request, current = '', keys = false, small = false }: TriageButtonsProps) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  return (
    <PostForm
      action={`/triage${search}`}
      values={{ claim: written, request: `${request}:triage`, returnTo: pathname + search }}
      className="row triage-buttons"
      aria-label={t('triage.title')}
      preventScrollReset
    >
      {triageDecisions.map((decision) => (
        <Button
          key={decision}
          small={small}
          look={small ? 'quiet' : 'plain'}
          name="as"
          value={decision}
          data-triage={decision}
          shortcut={keys ? triageKeys[decision] : undefined}
          aria-pressed={decision === current}
          disabled={decision === current}
        >
          {t(`triage.${decision}`)}
        </Button>
      ))}
    </PostForm>
  )
}
