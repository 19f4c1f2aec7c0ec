import { fold } from '../characters/normalise'
import { isArabicLetterOrMark, isSpace, tatweel } from './letter-codes'

/**
 * Words hidden from filters by what stands within them: ق💔تلى, مقtل, قت1ى, ق ت ل, k*lled. They are read only where they
 * come to one of the words that filters look for, so that 12قتيلا, م.م and و/أو stay what they are.
 */

// oxfmt-ignore
const arabic = `
قتل قتلت قتلوا قتلى قتيل قتيلا قتيلين قتيلان مقتل استشهاد استشهد استشهدت استشهدوا شهيد شهيدا شهيدة شهداء شهيدين شهيدان
جرح جرحت جرحوا جرحى جريح جريحا جريحة جريحين إصابة إصابات أصيب أصيبت أصيبوا مصاب مصابين مصابون ضحية ضحايا جثة جثث جثامين
مجزرة مجازر إبادة إعدام إعدامات أعدم اغتيال اغتالت ذبح تعذيب اعتقال اعتقالات اعتقل اعتقلت أسير أسرى معتقل معتقلين خطف اختطاف
قصف قصفت قصفوا يقصف تقصف غارة غارات غارتان غارتين برميل براميل برميلا برميلين قذيفة قذائف صاروخ صواريخ صاروخا صاروخين
تفجير تفجيرات انفجار انفجارات انفجرت مفخخة مفخخات عبوة عبوات ناسفة ألغام قنبلة قنابل انتحاري إرهاب إرهابي إرهابيين داعش
سلاح أسلحة مسلح مسلحين معركة معارك اشتباك اشتباكات هجوم هجمات استهداف استهدف استهدفت طيران طائرة طائرات مقاومة مجاهدين
احتلال حصار تهجير مدنيين أطفال فلسطين إسرائيل إسرائيلي غزة حماس كيماوي سارين شبيحة دماء أشلاء
`
const latin =
  'kill kills killed killing dead death deaths died wounded injured bomb bombs bombed bombing attack attacked massacre murder murdered executed terrorist terrorists shelled shelling airstrike airstrikes strike strikes suicide people civilians children isis'

function byFirstLetter(list: string): Map<string, string[]> {
  const words = new Map<string, string[]>()
  for (const word of list.split(/\s+/).filter(Boolean).map(fold)) {
    const first = word.charAt(0)
    words.set(first, [...(words.get(first) ?? []), word])
  }
  return words
}

const known = { arabic: byFirstLetter(arabic), latin: byFirstLetter(latin) }
const clitics = ['', 'و', 'ف', 'ب', 'ل', 'ال', 'وال', 'بال', 'فال', 'لل', 'ول', 'وب']

/** The most UTF-16 code units that such a word takes, and the most places in it that hide a letter. */
const longest = 32
const mostHidden = 8
const fewestLetters = 2

/** A sign may stand between two letters or for one; a digit or a letter of the other script stands for one. */
const SIGN = '.?'
const LETTER = '.'

/** The word that begins at `at` and is disguised: where it ends, and the key of what it says; null for any other. */
export function disguisedWord(text: string, at: number): { end: number; key: string } | null {
  const code = text.charCodeAt(at)
  const script = isArabicLetterOrMark(code) ? 'arabic' : /[a-z]/i.test(text.charAt(at)) ? 'latin' : null
  if (script === null || !mayBeDisguised(text, at, script)) return null
  const { parts, end } = read(text, at, script)
  const hidden = parts.filter((part) => part === SIGN || part === LETTER).length
  if (hidden === 0 || hidden > mostHidden || parts.length - hidden < fewestLetters) return null
  for (const clitic of script === 'arabic' ? clitics : ['']) {
    if (parts.slice(0, clitic.length).join('') !== clitic) continue
    const core = parts.slice(clitic.length)
    const candidates = known[script].get(core[0] ?? '')
    const word = candidates && wordOf(core, candidates)
    if (word !== undefined) return { end, key: clitic + word }
  }
  return null
}

/** A sign that stands between letters comes before one that stands for a letter: شـ/ـهداء is شهداء and not شهيدا. */
function wordOf(core: string[], candidates: string[]): string | undefined {
  const forms = [core.filter((part) => part !== SIGN), core].map((parts) => new RegExp(`^${parts.join('')}$`))
  for (const form of forms) {
    const word = candidates.find((candidate) => form.test(candidate))
    if (word !== undefined) return word
  }
  return undefined
}

/** Whether anything but white space and the end of a clause follows the first letters, which most words have. */
function mayBeDisguised(text: string, at: number, script: keyof typeof known): boolean {
  let end = at
  while (end < at + longest && isOwn(text, end, script)) end += 1
  if (end >= text.length) return false
  if (isSpace(text.charCodeAt(end))) return script === 'arabic' && (isTied(text, end) || isSpelt(text, at))
  if (script === 'latin') return /[*@$!#0-9]/.test(text.charAt(end)) && /[a-z]/i.test(text.charAt(end + 1))
  const next = text.charCodeAt(end + 1)
  return !isSpace(next) && end + 1 < text.length ? true : /[a-z]/i.test(text.charAt(end))
}

function isOwn(text: string, at: number, script: keyof typeof known): boolean {
  return script === 'arabic' ? isArabicLetterOrMark(text.charCodeAt(at)) : /[a-z]/i.test(text.charAt(at))
}

/** قت ـلى: a tatweel before the next letter ties it over the gap. */
function isTied(text: string, gap: number): boolean {
  return text.charCodeAt(gap + 1) === tatweel && isArabicLetterOrMark(text.charCodeAt(gap + 2))
}

/** ق ت ل: three single letters at least, apart by spaces. */
function isSpelt(text: string, at: number): boolean {
  return [1, 3].every((step) => text.charAt(at + step) === ' ') && isArabicLetterOrMark(text.charCodeAt(at + 4))
}

function read(text: string, at: number, script: keyof typeof known): { parts: string[]; end: number } {
  const spelt = script === 'arabic' && isSpelt(text, at)
  const parts: string[] = []
  let length = 0
  let end = at
  let ends = at
  for (; ends < Math.min(text.length, at + longest);) {
    const char = String.fromCodePoint(text.codePointAt(ends) ?? 0)
    const space = isSpace(text.charCodeAt(ends))
    if (space && !isTied(text, ends) && !(spelt && text.charAt(ends + 2) === ' ') && !(spelt && isLast(text, ends)))
      break
    ends += char.length
    if (isOwn(char, 0, script)) {
      parts.push(...fold(char).split(''))
      ;[length, end] = [parts.length, ends]
    } else if (/[\p{L}\p{Nd}]/u.test(char)) {
      parts.push(LETTER)
      // A letter of the other script may also stand for the last letter: شهيd.
      if (/[a-z]/i.test(char)) [length, end] = [parts.length, ends]
    } else if (!/\p{M}|\p{Cf}/u.test(char) && parts.at(-1) !== SIGN) parts.push(SIGN)
  }
  return { parts: parts.slice(0, length), end }
}

/** Before the last of letters that are spelt out. */
function isLast(text: string, gap: number): boolean {
  return !isArabicLetterOrMark(text.charCodeAt(gap + 2)) && isArabicLetterOrMark(text.charCodeAt(gap + 1))
}
