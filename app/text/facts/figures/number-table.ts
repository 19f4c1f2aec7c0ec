import { fold } from '../../characters/normalise'

export interface NumberWord {
  value: number
  /** unit 1-9 · ten a word ending a teen (عشر) · teen 10-19 · tens 20-90 · hundred · scale 1,000 and more */
  rank: 'unit' | 'teen' | 'tens' | 'hundred' | 'scale'
}

// oxfmt-ignore
const arabic: [number, NumberWord['rank'], string][] = [
  [1, 'unit', 'واحد واحدة واحدا أحد إحدى'],
  [2, 'unit', 'اثنان اثنين اثنتان اثنتين اثني اثنتا اثنتي إثنان إثنين ثنين تنين تنتين ثنتين اتنين اتنان'],
  [3, 'unit', 'ثلاثة ثلاث ثلاثا تلاتة تلات تلت تلث تلاث تلتة تلتت'],
  [4, 'unit', 'أربعة أربع اربعة اربع أربعا أربعت'],
  [5, 'unit', 'خمسة خمس خمسا خمست'],
  [6, 'unit', 'ستة ست ستا ستت'],
  [7, 'unit', 'سبعة سبع سبعا سبعت'],
  [8, 'unit', 'ثمانية ثماني ثمان ثمانيا تمانية تماني تمن تمنية ثمنية تمنت'],
  [9, 'unit', 'تسعة تسع تسعا تسعت'],
  [10, 'teen', 'عشرة عشر عشرت'],
  [12, 'hundred', 'دزينة'],
  [20, 'tens', 'عشرون عشرين'],
  [30, 'tens', 'ثلاثون ثلاثين تلاتين'],
  [40, 'tens', 'أربعون أربعين اربعون اربعين'],
  [50, 'tens', 'خمسون خمسين'],
  [60, 'tens', 'ستون ستين'],
  [70, 'tens', 'سبعون سبعين'],
  [80, 'tens', 'ثمانون ثمانين تمانين'],
  [90, 'tens', 'تسعون تسعين'],
  [100, 'hundred', 'مئة مائة مية ماية'],
  [200, 'hundred', 'مئتان مئتين مائتان مائتين مئتا مئتي مائتا مائتي'],
  [1e3, 'scale', 'ألف الف ألفا الفا آلاف الاف'],
  [2e3, 'scale', 'ألفان ألفين الفان الفين ألفا ألفي الفي'],
  [1e6, 'scale', 'مليون مليونا ملايين'],
  [2e6, 'scale', 'مليونان مليونين مليوني'],
  [1e9, 'scale', 'مليار مليارا مليارات بليون'],
]

// oxfmt-ignore
const english: [number, NumberWord['rank'], string][] = [
  [1, 'unit', 'one'], [2, 'unit', 'two'], [3, 'unit', 'three'], [4, 'unit', 'four'], [5, 'unit', 'five'], [6, 'unit', 'six'],
  [7, 'unit', 'seven'], [8, 'unit', 'eight'], [9, 'unit', 'nine'], [10, 'teen', 'ten'], [11, 'teen', 'eleven'], [12, 'teen', 'twelve'],
  [13, 'teen', 'thirteen'], [14, 'teen', 'fourteen'], [15, 'teen', 'fifteen'], [16, 'teen', 'sixteen'], [17, 'teen', 'seventeen'],
  [18, 'teen', 'eighteen'], [19, 'teen', 'nineteen'], [20, 'tens', 'twenty'], [30, 'tens', 'thirty'], [40, 'tens', 'forty'],
  [50, 'tens', 'fifty'], [60, 'tens', 'sixty'], [70, 'tens', 'seventy'], [80, 'tens', 'eighty'], [90, 'tens', 'ninety'],
  [2, 'unit', 'couple'], [12, 'hundred', 'dozen'], [100, 'hundred', 'hundred'], [1e3, 'scale', 'thousand'], [1e6, 'scale', 'million'], [1e9, 'scale', 'billion'],
]

/** The words that numbers are written with, by their keys. */
const numberWords = new Map<string, NumberWord>()
for (const [value, rank, spellings] of [...arabic, ...english]) {
  for (const spelling of spellings.split(' '))
    if (!numberWords.has(fold(spelling))) numberWords.set(fold(spelling), { value, rank })
}

/** What the words of teens and hundreds begin with, from 1 to 9, as they are written and as people speak. */
const stems = [
  '(?:اح|ح|ه|ا)د',
  'ا?[تثط]ن',
  '[تث]ل(?:ا?[تثط])?',
  'اربع',
  'خمس',
  'س(?:ت)?',
  'سبع',
  '[تث]ما?ن(?:ي)?',
  'تسع',
]
const teens = stems.map((stem) => new RegExp(`^${stem}(?:[تط]?ا?عشر?|[تط]?اشر?)$`))
const hundreds = stems.map((stem) => new RegExp(`^${stem}(?:ميه|مايه|ميت)$`))

/** The number that a folded word is: خمسة, خمسطعش, خمستاشر, خمسمئة, خمسميت. */
export function numberWord(key: string): NumberWord | undefined {
  const known = numberWords.get(key)
  if (known !== undefined || key.length < 4) return known
  if (/(?:عشر?|اشر?)$/.test(key)) {
    const digit = teens.findIndex((form) => form.test(key))
    return digit < 0 ? undefined : { value: 11 + digit, rank: 'teen' }
  }
  const digit = /(?:ميه|مايه|ميت)$/.test(key) ? hundreds.findIndex((form) => form.test(key)) : -1
  return digit < 2 ? undefined : { value: 100 * (digit + 1), rank: 'hundred' }
}
