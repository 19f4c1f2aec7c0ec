export type Locale = 'ar' | 'en'
export type Digits = 'arab' | 'latn'
export type Direction = 'rtl' | 'ltr'

export const locales: readonly Locale[] = ['ar', 'en']

/** The first language of the screens: what a visitor sees before any choice is known. */
export const firstLocale: Locale = 'ar'

export function isLocale(value: unknown): value is Locale {
  return value === 'ar' || value === 'en'
}

export function isDigits(value: unknown): value is Digits {
  return value === 'arab' || value === 'latn'
}

export function directionOf(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** The digits a language is read with when the reader has not chosen. */
export function usualDigits(locale: Locale): Digits {
  return locale === 'ar' ? 'arab' : 'latn'
}

/**
 * The BCP 47 tag handed to Intl. Syria's Arabic gives the Levantine month names; calendar and digits are
 * fixed in the tag because their defaults differ between regions and ICU versions.
 */
export function localeTag(locale: Locale, digits: Digits): string {
  const region = locale === 'ar' ? 'ar-SY' : 'en-GB'
  return `${region}-u-ca-gregory-nu-${digits}`
}
