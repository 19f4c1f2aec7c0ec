import { Link, useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'

interface CompareOrderProps {
  order: 'published' | 'chosen' | 'unknown'
  /** The older one first. */
  passages: readonly { id: number; report: { title: string } }[]
}

/** Which of the two passages counts as the newer, and a way to say that it is the other. */
export function CompareOrder({ order, passages: [older, newer] }: CompareOrderProps) {
  const { t } = useText()
  const { search } = useLocation()
  if (!older || !newer) return null
  const swapped = new URLSearchParams(search)
  swapped.set('newer', String(older.id))
  return (
    <p className="compare-order">
      <span className={order === 'unknown' ? 'tone-amber' : 'meta'}>
        {t(`compare.order.${order}`, { older: older.report.title, newer: newer.report.title })}
      </span>{' '}
      <Link to={`?${swapped}`} preventScrollReset>
        {t('compare.order.swap')}
      </Link>
    </p>
  )
}
