/**
 * Light stemming of keys. Arabic follows light10 (Larkey, Ballesteros and
 * Connell, 2007): the article with its clitics and و go, then frequent
 * endings; no root is looked for. One more ending goes that light10 keeps, the
 * verb's وا and ت and the accusative ا, so that استهدفوا, استهدفت and استهدف
 * meet. English loses plural, -ed and -ing endings.
 */

const articles = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل']
const endings = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']

const verbEndings = ['وا', 'ت', 'ا']

function stemArabic(key: string): string {
  let stem = key
  if (stem.startsWith('و') && stem.length >= 4) stem = stem.slice(1)
  for (const article of articles) {
    if (stem.startsWith(article) && stem.length >= article.length + 2) {
      stem = stem.slice(article.length)
      break
    }
  }
  for (const ending of endings) {
    if (stem.endsWith(ending) && stem.length >= ending.length + 2) stem = stem.slice(0, -ending.length)
  }
  const last = verbEndings.find((ending) => stem.endsWith(ending) && stem.length >= ending.length + 3)
  return last === undefined ? stem : stem.slice(0, -last.length)
}

function undouble(stem: string): string {
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

function stemEnglish(key: string): string {
  let stem = key.replace(/'s?$/, '').replaceAll('.', '')
  if (/[^aeious]ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(?:sh|ch|x|ss|zz)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^aius]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1)
  if (stem.endsWith('ing') && stem.length > 5 && hasVowel(stem.slice(0, -3))) stem = undouble(stem.slice(0, -3))
  else if (/[^aeiou]ied$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (stem.endsWith('ed') && stem.length > 4 && hasVowel(stem.slice(0, -2))) stem = undouble(stem.slice(0, -2))
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

/** Longer keys are no words; they stay whole, and no pattern runs over them. */
const longestWord = 40

/** The stem of one key as `fold` gives it; numbers, addresses and other scripts come back unchanged. */
export function stem(key: string): string {
  if (key.length > longestWord) return key
  if (/^[\u0620-\u064a]+$/.test(key)) return stemArabic(key)
  if (/^[a-z][a-z'.]*$/.test(key)) return stemEnglish(key)
  return key
}

function hasVowel(part: string): boolean {
  return /[aeiouy]/.test(part)
}
