import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notices'

/** On the page of a form that was sent a moment ago: what it made is there already, and sending the form makes another. */
export function MadeNotice({ to }: { to: string }) {
  const { t } = useText()
  const open = (
    <LinkButton small to={to}>
      {t('sent.made.open')}
    </LinkButton>
  )
  return <Notice actions={open}>{t('sent.made')}</Notice>
}
