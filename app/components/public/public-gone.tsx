import { useText } from '../../i18n/context'
import { SafeText } from '../ui/reading/safe-text'
import type { PublicLinks } from './public-links'

/** What readers find where something was taken back. */
export function PublicGone({ reason, at, links }: { reason: string; at: string; links: PublicLinks }) {
  const { t, date } = useText()
  return (
    <article className="edition-sheet">
      <h1>{t('publicPages.gone')}</h1>
      <p className="meta">
        <time dateTime={at}>{date(at)}</time>
      </p>
      <p dir="auto" className="public-rationale">
        {reason === '' ? t('publicPages.gone.redacted') : <SafeText text={reason} />}
      </p>
      <p>
        <a href={links.home}>{t('publicPages.all')}</a>
      </p>
    </article>
  )
}
