import { useRevalidator } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notices'

/** Says that the page is out of date, and shows what is new when asked. */
export function OutdatedNotice({ words }: { words: string }) {
  const { t } = useText()
  const { revalidate } = useRevalidator()
  return (
    <Notice
      tone="amber"
      actions={
        <Button type="button" small onClick={revalidate}>
          {t('presence.outdated.show')}
        </Button>
      }
    >
      {words}
    </Notice>
  )
}
