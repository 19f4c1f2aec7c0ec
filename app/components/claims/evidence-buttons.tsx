import { useLocation } from '@remix-run/react'
import type { Stance } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { stances } from '../../review/rules/claims/stances'
import { isInQueue } from '../../review/rules/queue/queue-filters'
import { Button } from '../ui/button'
import { PostForm } from '../ui/forms/post-form'

interface EvidenceButtonsProps {
  claimId: number
  passageId: number
  request: string
  /** The stance it is linked with already; `sealed` where a colleague’s sealed review has it. */
  linked?: Stance | 'sealed'
  /** A single key that links it as support. */
  shortcut?: string | undefined
}

/** One press links a passage to the claim as evidence, or turns the stance of one that is linked. */
export function EvidenceButtons({ claimId, passageId, request, linked, shortcut }: EvidenceButtonsProps) {
  const { t, id } = useText()
  const { search } = useLocation()
  const name = t('claims.passage', { id: id(passageId) })
  return (
    <PostForm
      action={`/claims/${claimId}/evidence${isInQueue(new URLSearchParams(search)) ? search : ''}`}
      className="row evidence-buttons"
      aria-label={`${t('claims.passage.link')} ${name}`}
      preventScrollReset
      values={{
        kind: 'passage',
        passage: passageId,
        seen: linked === undefined || linked === 'sealed' ? '' : linked,
        request,
      }}
    >
      <span className="meta">
        {linked && linked !== 'sealed' ? t('claims.passage.linked') : t('claims.passage.link')}
      </span>
      {stances.map((stance) => (
        <Button
          key={stance}
          small
          name="stance"
          value={stance}
          shortcut={stance === 'supports' ? shortcut : undefined}
          aria-pressed={stance === linked}
          disabled={stance === linked}
        >
          {t(`frame.stance.${stance}`)}
        </Button>
      ))}
    </PostForm>
  )
}
