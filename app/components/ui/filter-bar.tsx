import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Button } from './button'
import { Icon } from './icon'

interface FilterBarProps {
  /** Where "clear" goes; absent while nothing is filtered. */
  clearTo?: string
  action?: string
  /** Fields; their names become the address's parameters. */
  children: ReactNode
}

/** The fields stand open where there is room for them; on a narrow screen they fold until something is filtered. */
export function FilterBar({ clearTo, action, children }: FilterBarProps) {
  const { t } = useText()
  return (
    <details className="fold filter-fold" open={clearTo !== undefined}>
      <summary>
        <Icon name="chevron" />
        <span>{t('frame.filter')}</span>
      </summary>
      <Form className="filter fold-body" role="search" aria-label={t('frame.filter')} action={action}>
        {children}
        <div className="row">
          <Button>{t('frame.filter.apply')}</Button>
          {clearTo !== undefined && <Link to={clearTo}>{t('frame.filter.clear')}</Link>}
        </div>
      </Form>
    </details>
  )
}
