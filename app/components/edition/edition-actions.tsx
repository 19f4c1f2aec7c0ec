import { useText } from '../../i18n/context'
import { Button } from '../ui/button'

/** What is done with an edition that is read: printed, or taken along as Markdown. */
export function EditionDownloads({ markdown }: { markdown: string }) {
  const { t } = useText()
  return (
    <>
      <Button type="button" onClick={() => window.print()}>
        {t('edition.print')}
      </Button>
      <a className="button" href={markdown} download>
        {t('edition.markdown')}
      </a>
    </>
  )
}
