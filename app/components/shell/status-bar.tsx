import { useText } from '../../i18n/context'
import type { Flash } from '../../server/forms/flash'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon'
import { classes } from '../ui/tone'
import { PostForm } from '../ui/forms/post-form'

const icons: Record<NonNullable<Flash['tone']>, IconName> = { green: 'check', brick: 'warning', amber: 'clock' }

interface StatusBarProps {
  /** Null where nothing is to be said. */
  said: { id: string; flash: Flash } | null
}

/**
 * What has just been done, with the way back, in sight wherever the page is scrolled to. The region is on every page, also
 * while it is empty: screen readers announce only what changes within a region that they know.
 */
export function StatusBar({ said }: StatusBarProps) {
  const { t } = useText()
  const { message, values, tone = 'green', undo } = said?.flash ?? {}
  return (
    <div className={message ? classes('status-bar', 'flash', `flash-${tone}`) : 'unseen'}>
      <p role="status">
        {message && (
          <span key={said?.id} className="status-said">
            <span className={`tone-${tone}`}>
              <Icon name={icons[tone]} />
            </span>
            <span>{t(message, values)}</span>
          </span>
        )}
      </p>
      {undo && (
        <PostForm action={undo.action} values={undo.values}>
          <Button small shortcut="z">
            {t('frame.undo')}
          </Button>
        </PostForm>
      )}
    </div>
  )
}
