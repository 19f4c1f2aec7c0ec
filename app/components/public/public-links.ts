import type { Locale } from '../../i18n/locale'

/** Addresses of the public pages, seen from one of them: the folder can lie anywhere. */
export interface PublicLinks {
  home: string
  feed: string
  jsonFeed: string
  style: string
  /** The same page in the other language. */
  other: string
  claim(number: number): string
  edition(number: number): string
}

export const otherLocale = { ar: 'en', en: 'ar' } as const satisfies Record<Locale, Locale>

/** @param path of the page within its language, such as `claims/7.html` */
export function linksFrom(path: string, locale: Locale): PublicLinks {
  const up = '../'.repeat(path.split('/').length)
  const own = `${up}${locale}/`
  return {
    home: `${own}index.html`,
    feed: `${own}feed.atom`,
    jsonFeed: `${own}feed.json`,
    style: `${up}site.css`,
    other: `${up}${otherLocale[locale]}/${path}`,
    claim: (number) => `${own}claims/${number}.html`,
    edition: (number) => `${own}editions/${number}.html`,
  }
}
