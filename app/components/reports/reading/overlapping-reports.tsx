import { Link } from '@remix-run/react'
import { LinkButton } from '../../ui/button'
import { SafeText } from '../../ui/reading/safe-text'
import { Card } from '../../ui/card'
import { maxReportsSideBySide, sideBySideAddress } from '../../../review/rules/side-by-side-address'
import { useText } from '../../../i18n/context'

/** The reports that this one shares undecided suggestions with, the most first. */
export function OverlappingReports({
  id: own,
  others,
  copied: holdsCopies,
  mayJudge,
}: {
  id: number
  others: { id: number; title: string; count: number }[]
  copied: boolean
  mayJudge: boolean
}) {
  const { t } = useText()
  if (others.length === 0) return null
  const copied = mayJudge && holdsCopies
  return (
    <Card title={t('reports.overlaps')} aside={<Link to={`/overlaps?report=${own}`}>{t('reports.overlaps.all')}</Link>}>
      <ul className="report-overlaps">
        {others.map(({ id, title, count }) => (
          <li key={id}>
            <Link to={`/reports/${own}/compare/${id}`}>
              <bdi>
                <SafeText text={title} />
              </bdi>
            </Link>
            <span className="meta">{t('overlaps.count', { count })}</span>
          </li>
        ))}
      </ul>
      {(copied || others.length > 1) && (
        <p className="report-copies row">
          {others.length > 1 && (
            <LinkButton
              small
              to={sideBySideAddress([own, ...others.slice(0, maxReportsSideBySide - 1).map(({ id }) => id)])}
            >
              {t('sideBySide.all')}
            </LinkButton>
          )}
          {copied && (
            <LinkButton
              small
              to={`/overlaps/bulk?${new URLSearchParams({ decision: 'same', copies: String(own), returnTo: `/reports/${own}` })}`}
            >
              {t('reports.overlaps.copies')}
            </LinkButton>
          )}
        </p>
      )}
    </Card>
  )
}
