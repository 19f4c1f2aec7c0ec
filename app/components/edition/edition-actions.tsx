import { useText } from '../../i18n/context'
import { Button } from '../ui/button'

/** What is done with an edition that is read: printed, or taken along as Word or Markdown. `address` is that of its page. */
export function EditionDownloads({ address, search = '' }: { address: string; search?: string }) {
  const { t } = useText()
  return (
    <>
      <Button type="button" onClick={() => window.print()}>
        {t('edition.print')}
      </Button>
      <a className="button" href={`${address}/docx${search}`} download>
        {t('edition.docx')}
      </a>
      <a className="button" href={`${address}/markdown${search}`} download>
        {t('edition.markdown')}
      </a>
    </>
  )
}
