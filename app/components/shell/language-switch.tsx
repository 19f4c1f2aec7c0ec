import { Form, useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'

/**
 * Posts `locale` and `returnTo`. With scripts the page changes its language in place, so that what was typed into it stays
 * (see use-locale.ts); without them it is loaded anew.
 */
export function LanguageSwitch({ action = '/preferences' }: { action?: string }) {
  const { t, locale } = useText()
  const { pathname, search } = useLocation()
  const other = locale === 'ar' ? 'en' : 'ar'
  return (
    <Form method="post" action={action} replace preventScrollReset>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button className="language" name="locale" value={other} lang={other} title={t('frame.switchLanguage.label')}>
        {t('frame.switchLanguage')}
      </button>
    </Form>
  )
}
