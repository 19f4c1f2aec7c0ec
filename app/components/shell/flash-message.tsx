import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { HiddenFields } from '../ui/hidden-fields'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon'
import { classes } from '../ui/tone'

type FlashTone = 'green' | 'brick' | 'amber'

const icons: Record<FlashTone, IconName> = { green: 'check', brick: 'warning', amber: 'clock' }

interface FlashMessageProps {
  tone?: FlashTone
  /** What `undo` posts, and where; the button has the key z. */
  undo?: { action?: string; values: Record<string, string | number> }
  children: ReactNode
}

/** What has just been done, with the way back. */
export function FlashMessage({ tone = 'green', undo, children }: FlashMessageProps) {
  const { t } = useText()
  return (
    <div className={classes('flash', tone !== 'green' && `flash-${tone}`)}>
      <p role="status">
        <span className={`tone-${tone}`}>
          <Icon name={icons[tone]} />
        </span>
        <span>{children}</span>
      </p>
      {undo && (
        <Form method="post" action={undo.action}>
          <HiddenFields values={undo.values} />
          <Button small shortcut="z">
            {t('frame.undo')}
          </Button>
        </Form>
      )}
    </div>
  )
}
