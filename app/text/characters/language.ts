const beyondArabic = /[پچژگڤڕڵۆێەۀټډړږښڼېۍٹڈڑںےھہۓ]/gu
const englishWords = new Set(
  'the of and in to a is was were are on for by with that it at from as said has have had be this an not but they he she his their who which after before over into'.split(
    ' ',
  ),
)

/**
 * The language of a text by its letters: Arabic script without the letters of Persian, Kurdish,
 * Urdu and Pashto is Arabic, plain Latin with English function words (or only a few words) English.
 * Reads at most the first 20,000 code units.
 */
export function guessLanguage(text: string): 'ar' | 'en' | 'other' {
  const sample = text.slice(0, 20_000)
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'other'
  if (arabic >= latin && arabic * 2 > letters) {
    const foreign = sample.match(beyondArabic)?.length ?? 0
    return foreign / arabic > 0.02 ? 'other' : 'ar'
  }
  return latin * 2 > letters && isEnglish(sample) ? 'en' : 'other'
}

/** Above 0 where a text has more Latin letters than Arabic ones, below 0 where it has fewer, 0 where as many. */
export function latinOverArabic(text: string): number {
  // Most texts have no Latin letter, and are not counted.
  if (!/\p{Script=Latin}/u.test(text)) return /\p{Script=Arabic}/u.test(text) ? -1 : 0
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) - (text.match(/\p{Script=Arabic}/gu)?.length ?? 0)
}

function isEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  const known = words.filter((word) => englishWords.has(word)).length
  const plain = words.filter((word) => /^[a-z]+$/.test(word)).length
  if (words.length < 6) return plain === words.length
  return known / words.length >= 0.1 && plain / words.length > 0.9
}
