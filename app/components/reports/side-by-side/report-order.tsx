import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import { sideBySideAddress } from '../../../review/rules/side-by-side-address'
import type { KnownOrder } from '../../../review/rules/pairs/publication-order'
import { MetaParts } from '../../ui/meta-parts'

interface OrderedReport {
  id: number
  title: string
}

/** Which of two whole reports counts as the earlier one, and a way to say that it is the other. */
export function ReportOrder({
  first,
  second,
  order,
}: {
  first: OrderedReport
  second: OrderedReport
  order: KnownOrder
}) {
  const { t } = useText()
  const titles = { older: first.title, newer: second.title }
  return (
    <p className="compare-order">
      <span className={order === 'unknown' ? 'tone-amber' : 'meta'}>
        {order === 'unknown' ? t('compareReports.order.unknown') : t(`compare.order.${order}`, titles)}
      </span>{' '}
      <MetaParts
        parts={[
          order === 'unknown' && (
            <Link to={sideBySideAddress([first.id, second.id], true)}>{t('compareReports.order.first')}</Link>
          ),
          <Link to={sideBySideAddress([second.id, first.id], true)}>
            {t(order === 'unknown' ? 'compareReports.order.second' : 'compare.order.swap')}
          </Link>,
        ]}
      />
    </p>
  )
}
