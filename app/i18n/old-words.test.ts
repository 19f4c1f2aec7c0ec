import { expect, it } from 'vitest'
import { messages as arabic } from './messages/ar/index'
import { messages as english } from './messages/en/index'

/** A word within a text in Arabic letters, with the particles that are written onto it. */
const whole = (words: string) => new RegExp(`(?<![ء-ي])(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?(?:${words})(?![ء-ي])`, 'u')

/** What newcomers stumbled over, with the word that took its place. */
const oldArabic: readonly [RegExp, string][] = [
  [whole('دور'), 'قائمة الانتظار'],
  [/أخفِ? (?:الدرجات|درجات)/u, 'أخفِ نسب التشابه'],
  [/بأرقام أخرى/u, 'أرقامها مختلفة'],
  // «أصل» alone is the original of a file, «من أصل» is out of so many, and «أصلاً» already: an origin is never called so.
  [/(?:[#ةد] |عدّ ال)أصول|أصول مستقلة|أصلان|أصلين/u, 'مصادر مستقلة'],
  [/# أصل|أصل(?:اً)? (?:واحد|مستقل|آخر)/u, 'مصدر مستقل'],
  [/ينقض|(?<![ء-ي])(?:و|ف)?(?:ال)?ناقض/u, 'ينفي'],
  [/لا شيء صار/u, 'لم يُذكر ←'],
  [whole('باب|أبواب|باباً|بابان|بابين'), 'قسم'],
  [/قتلاه أكثر/u, 'عدد القتلى أكثر'],
]

const oldEnglish: readonly [RegExp, string][] = [
  [/\bextends it\b/i, 'Adds detail'],
  [/^(?:keep|forget) it$/i, 'Save, or Delete filter'],
  [/\byour word\b/i, 'Your decision'],
  [/\bneeds a look\b|\bstale verdict/i, 'Verdict needs re-review'],
  [/stands by itself again/i, 'a sentence that names what changed'],
  [/≠/u, 'the number of overlaps'],
  [/\b(?:first|second) alone\b/i, 'Only in first, only in second'],
]

function uses(messages: Readonly<Record<string, string>>, old: readonly [RegExp, string][]): string[] {
  return Object.entries(messages).flatMap(([key, message]) =>
    old.filter(([word]) => word.test(message)).map(([, now]) => `${key} says ${now}, not: ${message}`),
  )
}

it('no message uses a word again that was replaced', () => {
  expect(uses(arabic, oldArabic)).toEqual([])
  expect(uses(english, oldEnglish)).toEqual([])
})

it('says what none of the claims needs, and explains checkpoint and fingerprint in a line each', () => {
  expect(arabic['policy.second.none']).toBe('لا يحتاج أي منها')
  for (const term of ['checkpoint', 'fingerprint', 'apparatus', 'siglum'] as const) {
    expect(arabic[`glossary.${term}.means`]).not.toBe('')
    expect(english[`glossary.${term}.means`]).not.toBe('')
  }
})
