/**
 * Key normalisation: what two spellings must share to be compared as equal.
 * The result is for keys only; it is never displayed and its offsets do not
 * correspond to those of the text it came from.
 */

/** Characters that carry no letter: soft hyphen, zero-width joiners, bidi controls, tatweel, variation selectors. */
const invisible =
  /[\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g

/** Combining marks of Latin, Hebrew and Arabic (tashkeel, Koranic signs, hamza and madda above or below). */
const marks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g

/** A text in one Unicode form, without marks and characters that carry no letter; its letters stay as they are. */
export function withoutMarks(text: string): string {
  return text.replace(invisible, '').normalize('NFKC').replace(marks, '').replace(invisible, '')
}

// oxfmt-ignore
const letters: Record<string, string> = {
  ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ٵ: 'ا', ء: '', ٴ: '',
  ى: 'ي', ی: 'ي', ې: 'ي', ۍ: 'ي', ێ: 'ي', ے: 'ي', ۓ: 'ي', ٸ: 'ي',
  ٶ: 'و', ۆ: 'و', ۇ: 'و', ۈ: 'و', ۋ: 'و', ۏ: 'و', ۊ: 'و', ۄ: 'و', ۅ: 'و', ۉ: 'و', ٷ: 'و',
  ة: 'ه', ۀ: 'ه', ہ: 'ه', ۂ: 'ه', ۃ: 'ه', ھ: 'ه', ە: 'ه', ۿ: 'ه',
  ک: 'ك', ڪ: 'ك', گ: 'ك', ڭ: 'ك', ګ: 'ك',
  پ: 'ب', چ: 'ج', ژ: 'ز', ڤ: 'ف', ڥ: 'ف', ڡ: 'ف', ٯ: 'ق', ڕ: 'ر', ڵ: 'ل', ٹ: 'ت', ڈ: 'د', ڑ: 'ر', ں: 'ن',
  '٫': '.', '٬': ',', '،': ',', '؍': '/', '؛': ';', '؟': '?', '٪': '%', '۔': '.', '٭': '*',
  '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '‹': '"', '›': '"', '″': '"',
  '‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʼ': "'", 'ʻ': "'", 'ʿ': "'", 'ʾ': "'", '′': "'", '`': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-',
  ı: 'i', ς: 'σ', ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l',
}

const foldable = new RegExp(`[${Object.keys(letters).join('')}\u0660-\u0669\u06f0-\u06f9]`, 'g')

function foldOne(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  return letters[char] ?? char
}

/**
 * The matching key of a text: compatibility-normalised, without tashkeel,
 * tatweel, bidi and zero-width marks (U+200B, which pages and chat programs put between words, is the space that it stands
 * for, as the tokens have it); hamza forms, ى, ة and the Persian,
 * Kurdish and Urdu letters reduced to the plain Arabic ones; digits of every
 * Arabic script, quotes and dashes as ASCII; Latin in lower case.
 * Idempotent. White space is kept as it is.
 */
export function fold(text: string): string {
  let key = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const own = alone[code]
    if (own === undefined) return foldLetters(text)
    if (own.length === 1 && own.charCodeAt(0) === code) continue
    key += text.slice(from, at) + own
    from = at + 1
  }
  return from === 0 ? text : key + text.slice(from)
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(/\u200b+/g, asSpace)
    .replace(marks, '')
    .replace(foldable, foldOne)
    .normalize('NFC')
}

/** Beside white space, or at an end, it parts nothing. */
function asSpace(found: string, at: number, text: string): string {
  const parts = /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + found.length))
  return parts ? ' ' : ''
}

/** The keys of ASCII and of the plain Arabic letters, marks and digits: what stands beside them changes nothing of theirs. */
const alone: (string | undefined)[] = Array.from({ length: 0x066a }, (_, code) =>
  code < 0x80 || (code >= 0x0621 && code <= 0x063a) || code >= 0x0640
    ? foldLetters(String.fromCharCode(code))
    : undefined,
)
