import { useText } from '../../../i18n/context'
import { isInstant, TimeStamp } from '../../ui/time-stamp'

/** The day or time of publication that a file or a row of a table would be stored with; '' where none is known. */
export function PreviewDay({ published }: { published: string }) {
  const { t } = useText()
  if (published === '') return <span className="soft">{t('preview.day.unknown')}</span>
  if (isInstant(published)) return <TimeStamp at={published} />
  if (isDay(published)) return <TimeStamp at={published} day />
  return <bdi dir="ltr">{published.replace('T', ' ')}</bdi>
}

function isDay(published: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(published) && !Number.isNaN(Date.parse(published))
}
