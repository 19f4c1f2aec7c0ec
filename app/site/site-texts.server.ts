import { loadMessages } from '../i18n/catalogue'
import type { Locale } from '../i18n/locale'
import { createText, type Text } from '../i18n/text'

/** Both languages of the public pages, as a reader who chose nothing gets them. */
export async function siteTexts(timeZone: string): Promise<Record<Locale, Text>> {
  const [ar, en] = await Promise.all([loadMessages('ar'), loadMessages('en')])
  return {
    ar: createText({ locale: 'ar', digits: 'arab', messages: ar, timeZone }),
    en: createText({ locale: 'en', digits: 'latn', messages: en, timeZone }),
  }
}
