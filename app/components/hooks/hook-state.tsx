import { useText } from '../../i18n/context'
import { Chip } from '../ui/chip'
import { TimeStamp } from '../ui/time-stamp'

interface HookStateProps {
  hook: { state: 'on' | 'off' | 'paused'; failingSince: Date | string | null }
}

/** Whether messages are sent to a web hook, and since when that fails. */
export function HookState({ hook: { state, failingSince } }: HookStateProps) {
  const { t } = useText()
  if (state === 'on' && failingSince !== null)
    return (
      <>
        <Chip tone="amber">{t('hooks.state.failing')}</Chip> <TimeStamp at={failingSince} />
      </>
    )
  const tone = { on: 'green', off: 'plain', paused: 'brick' } as const
  return <Chip tone={tone[state]}>{t(`hooks.state.${state}`)}</Chip>
}
