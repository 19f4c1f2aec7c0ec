import type { ClaimStateName } from '../../db/schema'
import { useText } from '../i18n/context'
import { Icon } from './icon'
import { StateBadge } from './state-badge'

/** A claim's state, and beside it that its verdict needs a look. */
export function ClaimStateBadges({ state, stale }: { state: ClaimStateName; stale: boolean }) {
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
    </span>
  )
}
