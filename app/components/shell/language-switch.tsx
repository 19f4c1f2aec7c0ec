import { useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'

/**
 * A document post rather than a client one: direction, fonts and messages all change, so the page is loaded afresh.
 * Posts `locale` and `returnTo`.
 */
export function LanguageSwitch({ action = '/preferences' }: { action?: string }) {
  const { t, locale } = useText()
  const { pathname, search } = useLocation()
  const other = locale === 'ar' ? 'en' : 'ar'
  return (
    <form method="post" action={action}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button className="language" name="locale" value={other} lang={other} title={t('frame.switchLanguage.label')}>
        {t('frame.switchLanguage')}
      </button>
    </form>
  )
}
