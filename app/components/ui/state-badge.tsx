import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Chip } from './chip'
import { Icon } from './icon'
import type { IconName } from './icon'
import { classes } from './tone'
import type { Tone } from './tone'

export type ClaimState = 'confirmed' | 'disputed' | 'unverifiable' | 'open' | 'stale'
/** What a claim waits for beside its verdict. */
type Waits = 'second' | 'disagreement'
export type Stance = 'supports' | 'refutes' | 'context' | 'sealed'

interface Sign {
  icon: IconName
  tone: Tone | 'soft'
}

const states: Record<ClaimState | Waits, Sign> = {
  confirmed: { icon: 'check', tone: 'green' },
  disputed: { icon: 'cross', tone: 'brick' },
  unverifiable: { icon: 'question', tone: 'soft' },
  open: { icon: 'ring', tone: 'soft' },
  stale: { icon: 'clock', tone: 'amber' },
  second: { icon: 'person', tone: 'amber' },
  disagreement: { icon: 'differs', tone: 'amber' },
}

const stances: Record<Stance, { icon: IconName; tone: Tone }> = {
  supports: { icon: 'plus', tone: 'green' },
  refutes: { icon: 'minus', tone: 'brick' },
  context: { icon: 'ring', tone: 'plain' },
  sealed: { icon: 'lock', tone: 'plain' },
}

/** A claim's state as sign and word; `children` say more after the word. */
export function StateBadge({ state, children }: { state: ClaimState | Waits; children?: ReactNode }) {
  const { t } = useText()
  const { icon, tone } = states[state]
  return (
    <span className={classes('state', `tone-${tone}`)}>
      <Icon name={icon} />
      <span>
        {t(`frame.state.${state}`)}
        {children}
      </span>
    </span>
  )
}

/** A claim's state as its sign alone, where a key explains the signs; the word is there for those who do not see it. */
export function StateSign({ state }: { state: ClaimState }) {
  const { t } = useText()
  const { icon, tone } = states[state]
  const word = t(`frame.state.${state}`)
  return (
    <span className={classes('state', `tone-${tone}`)} role="img" aria-label={word} title={word}>
      <Icon name={icon} />
    </span>
  )
}

/** What a piece of evidence does to its claim, as sign and word. */
export function StanceChip({ stance }: { stance: Stance }) {
  const { t } = useText()
  return <Chip {...stances[stance]}>{t(`frame.stance.${stance}`)}</Chip>
}
