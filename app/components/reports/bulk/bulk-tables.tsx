import { useText } from '../../../i18n/context'
import type { Bulk } from '../../../intake/bulk/bulk-state.server'
import { LinkButton } from '../../ui/button'
import { Notice } from '../../ui/notices'
import { FileName } from '../../ui/file-name'

/** Tables of an import of which nobody said yet which column is which. */
export function BulkTables({ id, tables }: { id: string; tables: Bulk['tables'] }) {
  const { t } = useText()
  return tables.map(({ position, name }) => (
    <Notice
      key={position}
      tone="amber"
      actions={
        <LinkButton small to={`/reports/bulk/${id}/tables/${position}`} aria-label={`${t('tables.choose')}: ${name}`}>
          {t('tables.choose')}
        </LinkButton>
      }
    >
      <FileName name={name} /> {t('bulk.reason.needs-mapping')}
    </Notice>
  ))
}
