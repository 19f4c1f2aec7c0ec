import type { AwaitedReview, ClaimStateName } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { Icon } from './icon'
import { StateBadge } from './state-badge'

/** A claim's state, and beside it that its verdict needs a look, a second review or a lead. */
export function ClaimStateBadges({
  state,
  stale,
  review = '',
}: {
  state: ClaimStateName
  stale: boolean
  review?: AwaitedReview
}) {
  const { t } = useText()
  return (
    <span className="row">
      {state === 'empty' ? (
        <span className="state tone-soft">
          <Icon name="minus" />
          <span>{t('claims.state.empty')}</span>
        </span>
      ) : (
        <StateBadge state={state} />
      )}
      {stale && <StateBadge state="stale" />}
      {review !== '' && <StateBadge state={review} />}
    </span>
  )
}
