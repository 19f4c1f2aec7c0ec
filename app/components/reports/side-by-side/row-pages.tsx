import { useText } from '../../../i18n/context'
import type { RowPage } from '../../../review/rules/row-pages'
import { NumberedPages } from '../../ui/numbered-pages'

interface RowPagesProps {
  page: RowPage
  /** Rows on this page. */
  shown: number
  hrefOf: (page: number) => string
}

/** Which rows of a long comparison these are, and the way to the others; nothing where all are shown. */
export function RowPages({ page: { number, of, first, rows }, shown, hrefOf }: RowPagesProps) {
  const { t } = useText()
  const range = t('reports.pages.rows', { from: first, to: first + shown - 1, rows })
  return <NumberedPages number={number} of={of} hrefOf={hrefOf} range={range} />
}
