/**
 * Words broken up so that filters pass them by: مقـ ـتل, إصـ.ـابة, ش.ه.ي.د. They are read as the word they are; the surface
 * keeps what was written.
 */

/** What stands between the parts of a word. */
const gap = '[ .,،*/\\\\|_~^+•·\'"\\-\\u00a0\\u200b\\u200c\\u2060]{1,3}'
const tightGap = "[.*/\\\\|_~^+•·'\\u200b]{1,2}"
const tatweel = '\\u0640'

/** The pattern of an Arabic word whose parts a tatweel ties over a gap; `letter` is one letter with its marks. */
export function brokenWordPattern(letter: string, joiner: string): string {
  const part = `(?:${letter}|\\p{M}|${joiner})`
  const tied = `(?<=${tatweel})${gap}(?:${tatweel}{1,3}${gap}){0,2}(?=${tatweel}${letter})`
  const halfTied = `(?:(?<=(?:${letter})(?:${letter})${tatweel})${tightGap}(?=${letter})|(?<=${letter})${tightGap}(?=${tatweel}{1,3}${letter}))`
  return `${letter}${part}*(?:(?:${tied}|${halfTied})${part}+)+`
}

/** م.ق.ت.ل: three single letters or more apart by points. */
export function dottedWordPattern(letter: string, joiner: string): string {
  const single = `${letter}(?:\\p{M}|${joiner}){0,4}`
  return `(?<!${letter}|\\p{M})(?:${single}[.*\\-]){2,12}${single}(?!${letter}|\\p{M})`
}

const brokenUp = /[ .,،*/\\|_~^+•·'"\-\u00a0]/g

/** The surface without what breaks it up. */
export function mended(surface: string): string {
  return surface.replace(brokenUp, '')
}
