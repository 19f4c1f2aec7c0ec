import { OutdatedNotice } from './outdated-notice'
import { useText } from '../../i18n/context'
import type { PageState } from '../../review/queries/queue/page-state.server'
import { Notice } from '../ui/notices'
import { useLiveEvents } from './use-live-events'
import { useOutdated } from './use-outdated'

/** Who else is at this page, and whether something was decided here since it was opened. */
export function PagePresence({ at, state }: { at: string; state: PageState }) {
  const { t, list } = useText()
  const { here, stamp } = useLiveEvents(at, state)
  const outdated = useOutdated(state.stamp, stamp)
  return (
    <div className="presence" aria-live="polite">
      {here.length > 0 && (
        <Notice icon="person">
          {t('presence.here', { count: here.length, names: list(here.map(({ name }) => name)) })}
        </Notice>
      )}
      {outdated && <OutdatedNotice words={t('presence.outdated')} />}
    </div>
  )
}
