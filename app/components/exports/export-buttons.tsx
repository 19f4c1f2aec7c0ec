import { Link } from '@remix-run/react'
import { exportFormats, isExportable, type ExportKind } from '../../exchange/exports/export-kinds'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { PostForm } from '../ui/forms/post-form'

interface ExportButtonsProps {
  kind: ExportKind
  /** The conditions of the list, as its address carries them. */
  search: string
}

/** A button for each format; each downloads all rows that fit the list's conditions, not its page alone. */
export function ExportButtons({ kind, search }: ExportButtonsProps) {
  const { t } = useText()
  return (
    <PostForm action="/exports/download" reloadDocument className="row" values={{ kind, search }}>
      {exportFormats
        .filter((format) => isExportable(kind, format))
        .map((format) => (
          <Button
            key={format}
            small
            name="format"
            value={format}
            aria-label={t('exports.download', { format: t(`exports.format.${format}`) })}
          >
            {t(`exports.format.${format}`)}
          </Button>
        ))}
    </PostForm>
  )
}

/** The same beneath a list, folded, with a way to all that can be exported. */
export function ListExport({ kind, search }: ExportButtonsProps) {
  const { t } = useText()
  return (
    <div className="screen-only">
      <Disclosure summary={t('exports.list')}>
        <div className="row">
          <ExportButtons kind={kind} search={search} />
          <Link to="/exports">{t('exports.all')}</Link>
        </div>
      </Disclosure>
    </div>
  )
}
