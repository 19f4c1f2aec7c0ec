import { fold } from '../characters/normalise'
import type { Span } from '../span'
import { brokenWordPattern, dottedWordPattern, mended } from './broken-words'
import { disguisedWord } from './disguised-words'
import { endsWord, isArabicLetterOrMark, isDigit, isLetter, isMark, isSpace, tatweel } from './letter-codes'
import { numberKey, numberPatterns } from './number-shape'

/**
 * A word, number or mark of a text; offsets in UTF-16 code units of the
 * original text, and `text.slice(start, end) === surface`.
 */
export interface Token extends Span {
  surface: string
  /** `fold(surface)`, for a number `numberKey(surface)`, for a word broken up that of the whole word; empty for invisible characters only. */
  key: string
  /** Addresses, @handles and #hashtags are words; dates and times such as 04.07.2015 or 14:30 are numbers. */
  kind: 'word' | 'number' | 'mark'
  /** A conjunction written apart from its word (`و استهدفوا`) or an article before a digit (`الـ 70`). */
  clitic?: true
}

// Invisible characters inside or before a word belong to it: its key is then the same with and without them.
const joiner = '[\\u00ad\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]'

const arabic =
  '[\\u0620-\\u064a\\u066e\\u066f\\u0671-\\u06d3\\u06d5\\u06e5\\u06e6\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u0870-\\u0887\\u08a0-\\u08c9\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdfb\\ufe70-\\ufefc]'

const other = '(?:(?!' + arabic + ')\\p{L})'

const digit = '\\p{Nd}'

const patterns: [Token['kind'], string][] = [
  ['word', `(?:https?://|www\\.)[^\\s<>"'«»“”،؛]*[^\\s<>"'«»“”،؛.,;:!?؟)\\]}…]`],
  ['word', `[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}`],
  [
    'word',
    `[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){0,8}\\.(?:com|org|net|info|me|tv|sy|ly|co)(?:/[^\\s<>"'«»“”،؛]*[^\\s<>"'«»“”،؛.,;:!?؟)\\]}…])?(?![\\p{L}\\p{Nd}])`,
  ],
  // A handle that a page glued to the first Arabic word behind it, and a hashtag that it glued to an hour.
  ['word', `@[a-z0-9_]{2,30}(?=${arabic})`],
  ['word', `[@#＃](?:(?!${digit}{1,2}:${digit}{2})[\\p{L}\\p{M}\\p{Nd}_\\u200c\\u200d])+`],
  ...numberPatterns.map((source): [Token['kind'], string] => ['number', source]),
  ['word', `(?:[A-Z]\\.){2,}`],
  ['word', `[A-Za-z]{1,3}-${digit}{1,4}(?![\\p{L}\\p{Nd}])`],
  ['word', `${joiner}*${dottedWordPattern(arabic, joiner)}`],
  ['word', `${joiner}*${brokenWordPattern(arabic, joiner)}`],
  ['word', `${joiner}*${arabic}(?:${arabic}|\\p{M}|${joiner})*`],
  ['word', `${joiner}*${other}(?:${other}|\\p{M}|${joiner}|${digit}|['’ʼ](?=${other}))*`],
  ['mark', `\\p{Extended_Pictographic}(?:\\ufe0f|\\p{EMod}|\\u200d\\p{Extended_Pictographic})*`],
  ['mark', `\\p{RI}\\p{RI}`],
  ['mark', `${joiner}+`],
  ['mark', `([^\\s\\u200b])\\LAST*`],
]

const scanner = new RegExp(
  patterns
    .map(([, source]) => `(${source})`)
    .join('|')
    .replace('\\LAST', `\\${patterns.length + 1}`),
  'giu',
)

function kindOf(found: RegExpExecArray): Token['kind'] {
  for (let group = 1; group <= patterns.length; group++) {
    if (found[group] !== undefined) return patterns[group - 1]?.[0] ?? 'mark'
  }
  return 'mark'
}

/** All tokens of a text in order; they do not overlap and cover every character but white space. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const token = disguised(text, at) ?? plainToken(text, at) ?? scan(text, at)
    if (!token) break
    tokens.push(token)
    at = token.end
    while (isSpace(text.charCodeAt(at))) at += 1
  }
  for (const [at, token] of tokens.entries()) if (isClitic(token, tokens[at + 1])) token.clitic = true
  return tokens
}

function disguised(text: string, at: number): Token | null {
  const found = disguisedWord(text, at)
  return found && { start: at, end: found.end, surface: text.slice(at, found.end), key: found.key, kind: 'word' }
}

/** The next token at or after `at`. */
function scan(text: string, at: number): Token | null {
  scanner.lastIndex = at
  const found = scanner.exec(text)
  return found && tokenOf(text, found.index, found.index + found[0].length, kindOf(found))
}

/**
 * The token at `at` where it is one of those that most of a text is made of and that the patterns would read alike: plain
 * Arabic letters, digits up to a space, a run of one ASCII mark. Null for anything else.
 */
function plainToken(text: string, at: number): Token | null {
  const first = text.charCodeAt(at)
  let end = at + 1
  if (first >= 0x0620 && first <= 0x064a) {
    while (isArabicLetterOrMark(text.charCodeAt(end))) end += 1
    return end === text.length || (endsWord(text.charCodeAt(end)) && !mayGoOn(text, end))
      ? tokenOf(text, at, end, 'word')
      : null
  }
  if (isDigit(first)) {
    while (isDigit(text.charCodeAt(end))) end += 1
    return end === text.length || (isSpace(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1)))
      ? tokenOf(text, at, end, 'number')
      : null
  }
  if (!isMark(first)) return null
  while (text.charCodeAt(end) === first) end += 1
  return tokenOf(text, at, end, 'mark')
}

function tokenOf(text: string, start: number, end: number, kind: Token['kind']): Token {
  const surface = text.slice(start, end)
  return {
    start,
    end,
    surface,
    key:
      kind === 'number'
        ? numberKey(surface)
        : plainLetters(fold(isBroken(surface, kind) ? mended(surface) : joined(surface))),
    kind,
  }
}

/** شهييييد, طيراااان: a letter drawn out for emphasis is read once; only prefixes write one three times (تتتالى). */
function plainLetters(key: string): string {
  return isDrawnOut(key) ? key.replace(/(?<=.)([\u0621-\u064a])\1{2,}/g, '$1') : key
}

/** Whether any letter stands three times in a row: the pattern alone would cost every word more than its folding. */
function isDrawnOut(key: string): boolean {
  for (let at = 2; at < key.length; at += 1) {
    const code = key.charCodeAt(at)
    if (code === key.charCodeAt(at - 1) && code === key.charCodeAt(at - 2)) return true
  }
  return false
}

/** A zero-width space within a token, as in an address that may be broken there, parts no words. */
function joined(surface: string): string {
  return surface.includes('\u200b') ? surface.replaceAll('\u200b', '') : surface
}

/** Only words broken up hold Arabic letters and a gap; addresses and abbreviations begin with other letters. */
function isBroken(surface: string, kind: Token['kind']): boolean {
  return kind === 'word' && /[ .,،*/\\|_~^+•·"\-\u00a0]/.test(surface) && /^[^#@＃a-z0-9]/i.test(surface)
}

/** Whether a word that ends at `end` may be a part of one broken up. */
function mayGoOn(text: string, end: number): boolean {
  return (
    text.charCodeAt(end - 1) === tatweel ||
    gapMarks.includes(text.charAt(end)) ||
    (text.charCodeAt(end) !== 0x20 && text.charCodeAt(end + 1) === tatweel)
  )
}

const gapMarks = ".*/\\|_~^+-'"

function isClitic(token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'word' || next === undefined) return false
  if (token.key === 'و') return next.kind !== 'mark'
  return token.key === 'ال' && next.kind === 'number'
}

/**
 * The words and numbers of a text, marks left out, and every clitic joined to
 * the word it belongs to, so that `و استهدفوا` and `واستهدفوا` give one token
 * with the same key, and `الـ 70`, `ال70` and `70` one number with the key `70`.
 * A joined token's span and surface include the gap.
 */
export function words(text: string): Token[] {
  const joined: Token[] = []
  let clitics: Token[] = []
  for (const token of tokenize(text)) {
    if (token.kind === 'mark') continue
    if (token.clitic) {
      clitics.push(token)
      continue
    }
    joined.push(clitics.length === 0 ? token : join(text, clitics, token))
    clitics = []
  }
  return joined
}

function join(text: string, clitics: Token[], token: Token): Token {
  const start = clitics[0]?.start ?? token.start
  const key = token.kind === 'number' ? token.key : clitics.map((clitic) => clitic.key).join('') + token.key
  return { start, end: token.end, surface: text.slice(start, token.end), key, kind: token.kind }
}
