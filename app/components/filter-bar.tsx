import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/context'
import { Button } from './button'

interface FilterBarProps {
  /** Where "clear" goes; absent while nothing is filtered. */
  clearTo?: string
  action?: string
  /** Fields; their names become the address's parameters. */
  children: ReactNode
}

export function FilterBar({ clearTo, action, children }: FilterBarProps) {
  const { t } = useText()
  return (
    <Form className="filter" role="search" aria-label={t('frame.filter')} action={action}>
      {children}
      <div className="row">
        <Button>{t('frame.filter.apply')}</Button>
        {clearTo !== undefined && <Link to={clearTo}>{t('frame.filter.clear')}</Link>}
      </div>
    </Form>
  )
}
