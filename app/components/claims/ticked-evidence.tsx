import { useLocation } from '@remix-run/react'
import { stances } from '../../review/rules/claims/stances'
import { useText } from '../../i18n/context'
import { isInQueue } from '../../review/rules/queue/queue-filters'
import { Button } from '../ui/button'
import { Check } from '../ui/forms/choices'
import { PostForm } from '../ui/forms/post-form'

const form = 'ticked'

/** Ticks a passage for the form below the list. */
export function TickPassage({ passageId }: { passageId: number }) {
  const { t } = useText()
  return <Check form={form} name="passage" value={passageId} label={t('claims.evidence.tick')} />
}

/** Links all passages that were ticked, with one stance. */
export function TickedEvidence({ claimId, request }: { claimId: number; request: string }) {
  const { t } = useText()
  const { search } = useLocation()
  return (
    <PostForm
      id={form}
      action={`/claims/${claimId}/evidence${isInQueue(new URLSearchParams(search)) ? search : ''}`}
      className="row evidence-buttons ticked-evidence"
      aria-label={t('claims.evidence.ticked')}
      values={{ kind: 'passages', request }}
    >
      <span className="meta">{t('claims.evidence.ticked')}</span>
      {stances.map((stance) => (
        <Button key={stance} small name="stance" value={stance}>
          {t(`frame.stance.${stance}`)}
        </Button>
      ))}
    </PostForm>
  )
}
