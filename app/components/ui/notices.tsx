import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Icon } from './icon'
import type { IconName } from './icon'

interface ErrorNoticeProps {
  title: ReactNode
  /** What happened. */
  what: ReactNode
  /** What is safe. */
  safe?: ReactNode
  /** What to do. */
  next: ReactNode
  /** Links or buttons. */
  actions?: ReactNode
  /** On a page of its own the title is the page's heading. */
  wholePage?: boolean
}

export function ErrorNotice({ title, what, safe, next, actions, wholePage }: ErrorNoticeProps) {
  const { t } = useText()
  const Heading = wholePage ? 'h1' : 'h2'
  const facts = [
    [t('frame.error.what'), what],
    [t('frame.error.safe'), safe],
    [t('frame.error.next'), next],
  ] as const
  return (
    <div className="notice" role={wholePage ? undefined : 'alert'}>
      <Heading className="notice-title">
        <span className="tone-brick">
          <Icon name="warning" />
        </span>
        {title}
      </Heading>
      <dl>
        {facts
          .filter(([, fact]) => fact !== undefined)
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  )
}

type NoticeTone = 'accent' | 'amber' | 'brick'

const icons: Record<NoticeTone, IconName> = { accent: 'info', amber: 'clock', brick: 'warning' }

interface NoticeProps {
  tone?: NoticeTone
  icon?: IconName
  actions?: ReactNode
  children: ReactNode
}

/** Something to know before going on: someone else is here, the page is out of date, read only. */
export function Notice({ tone = 'accent', icon, actions, children }: NoticeProps) {
  return (
    <div className={`flash flash-${tone}`} role="note">
      <p>
        <span className={`tone-${tone}`}>
          <Icon name={icon ?? icons[tone]} />
        </span>
        <span>{children}</span>
      </p>
      {Boolean(actions) && <div className="row">{actions}</div>}
    </div>
  )
}

interface EmptyStateProps {
  title: ReactNode
  /** The next step, in a sentence. */
  next?: ReactNode
  /** The button that takes it. */
  action?: ReactNode
}

export function EmptyState({ title, next, action }: EmptyStateProps) {
  return (
    <div className="card empty">
      <h2>{title}</h2>
      {next !== undefined && <p>{next}</p>}
      {action}
    </div>
  )
}
