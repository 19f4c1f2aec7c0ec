import { Form, Link, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/context'
import { Button } from '../button'
import { Icon } from '../icon'
import { Notice } from '../notices'
import { unreadConditions } from './unread-conditions'

interface FilterBarProps {
  /** Where "clear" goes; absent while nothing is filtered. */
  clearTo?: string
  action?: string
  /** The conditions by the names of their fields as the page understood them: of what it did not it says so. */
  read: object
  /** Fields; their names become the address's parameters. */
  children: ReactNode
}

/** The fields stand open where there is room for them; on a narrow screen they fold until something is filtered. */
export function FilterBar({ clearTo, action, read, children }: FilterBarProps) {
  const { t, list } = useText()
  const [search] = useSearchParams()
  const unread = unreadConditions(search, read)
  return (
    <details className="fold filter-fold" open={clearTo !== undefined || unread.length > 0}>
      <summary>
        <Icon name="chevron" />
        <span>{t('frame.filter')}</span>
      </summary>
      <Form className="filter fold-body" role="search" aria-label={t('frame.filter')} action={action}>
        {unread.length > 0 && (
          <div className="filter-unread">
            <Notice tone="amber">{t('frame.filter.unread', { values: list(unread), count: unread.length })}</Notice>
          </div>
        )}
        {children}
        <div className="row">
          <Button>{t('frame.filter.apply')}</Button>
          {clearTo !== undefined && <Link to={clearTo}>{t('frame.filter.clear')}</Link>}
        </div>
      </Form>
    </details>
  )
}
