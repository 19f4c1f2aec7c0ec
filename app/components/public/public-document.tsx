import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { otherLocale, type PublicLinks } from './public-links'

interface DocumentProps {
  title: string
  desk: string
  links: PublicLinks
  /** Under which address search engines know it; '' where that is not known. */
  canonical: string
  /** JSON-LD, as it stands in the page. */
  data?: string
  /** Of a page that nobody should find any more. */
  hidden?: boolean
  children: ReactNode
}

/** A whole public page: no script, no cookie, nothing from elsewhere. */
export function PublicDocument({ title, desk, links, canonical, data, hidden, children }: DocumentProps) {
  const { t, locale, dir } = useText()
  const other = otherLocale[locale]
  return (
    <html lang={locale} dir={dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === desk ? desk : `${title} | ${desk}`}</title>
        {hidden && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={links.style} />
        {canonical !== '' && <link rel="canonical" href={canonical} />}
        <link rel="alternate" hrefLang={other} href={links.other} />
        <link rel="alternate" type="application/atom+xml" title={t('publicPages.feed')} href={links.feed} />
        <link rel="alternate" type="application/feed+json" title={t('publicPages.feed')} href={links.jsonFeed} />
        {data !== undefined && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />}
      </head>
      <body>
        <header className="public-head">
          <a href={links.home} className="public-desk">
            <bdi>{desk}</bdi>
          </a>
          <a href={links.other} lang={other} hrefLang={other}>
            {other === 'en' ? 'English' : 'العربية'}
          </a>
        </header>
        <main className="public-main">{children}</main>
        <footer className="public-foot">
          <p>{t('publicPages.made')}</p>
          <p className="public-feeds">
            <a href={links.feed}>Atom</a> <a href={links.jsonFeed}>JSON Feed</a>
          </p>
        </footer>
      </body>
    </html>
  )
}
