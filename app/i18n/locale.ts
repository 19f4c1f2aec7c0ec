export type Locale = 'ar' | 'en'
export type Digits = 'arab' | 'latn'
export type Direction = 'rtl' | 'ltr'

export function directionOf(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/**
 * The BCP 47 tag for Intl. Syria's Arabic has the Levantine names of months. Calendar and digits are fixed in the tag,
 * because their defaults differ between regions and ICU versions.
 */
export function localeTag(locale: Locale, digits: Digits): string {
  const region = locale === 'ar' ? 'ar-SY' : 'en-GB'
  return `${region}-u-ca-gregory-nu-${digits}`
}
