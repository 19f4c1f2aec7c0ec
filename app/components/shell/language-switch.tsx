import { useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { PostForm } from '../ui/forms/post-form'

/**
 * Posts `locale` and `returnTo`. With scripts the page changes its language in place, so that what was typed into it stays
 * (see use-locale.ts); without them it is loaded anew.
 */
export function LanguageSwitch({ action = '/preferences' }: { action?: string }) {
  const { t, locale } = useText()
  const { pathname, search } = useLocation()
  const other = locale === 'ar' ? 'en' : 'ar'
  return (
    <PostForm action={action} replace preventScrollReset values={{ returnTo: pathname + search }}>
      <button className="language" name="locale" value={other} lang={other} title={t('frame.switchLanguage.label')}>
        {t('frame.switchLanguage')}
      </button>
    </PostForm>
  )
}
