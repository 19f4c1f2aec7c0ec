import { useText } from '../../../i18n/context'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { PostForm } from '../../ui/forms/post-form'

interface UndoImportProps {
  /** How many reports it withdraws. */
  count: number
  /** The reports by their numbers, or the bulk import that brought them. */
  of: { reports: readonly number[] } | { bulk: string }
  request: string
}

/** Undoes a mistaken import, with what that does said before. */
export function UndoImport({ count, of, request }: UndoImportProps) {
  const { t } = useText()
  const values: Record<string, string> = 'bulk' in of ? { bulk: of.bulk } : { reports: of.reports.join(',') }
  return (
    <Disclosure summary={t('undoImport.title')}>
      <PostForm action="/reports/undo-import" values={{ ...values, request }} className="stack-tight">
        <p className="soft">{t('undoImport.effect', { count })}</p>
        <div className="row">
          <Button look="danger">{t('undoImport.do', { count })}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}
