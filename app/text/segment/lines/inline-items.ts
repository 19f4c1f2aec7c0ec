import type { Span } from '../../span'
import { trim } from './line-spans'
import { tells } from './tells'

/** Lists that were written in one line: `1- قصف على بنش 2- غارة على سرمين`, `🔹قصف على دوما 🔹هدوء في حرستا`, `- … - …`. */

const number = /(?<=^|\s)[([]?(\p{Nd}{1,2})\s?[-–_.)\]/](?=\s*[\p{L}#"«])/gu
const bullet = /^(?:[•▪▫◾■●○◆►▶✓✔*]|\p{Extended_Pictographic})\ufe0f?/u
const dash = /(?<=^|\s)[-–](?=\s+\p{L})/gu
/** An item of a list of names says less. */
const fewestWords = 3

/** What only parts: `… ||| …`, `… /// …`, `… ـــ …`. */
const separator = /(?<=\S)\s+(?:\|{2,6}|\/{2,6}|\*{3,6}|[-–—_=~]{3,9}|ـ{2,9}|•{2,6})\s+(?=\S)/gu

/** The parts of a line between separators, without them. */
export function splitAtSeparators(text: string, line: Span): Span[] {
  return splitAt(text, line, separator).flatMap((part) => {
    const added = splitAt(text, part, plus)
    return added.length > 1 && added.every(({ start, end }) => tells(text.slice(start, end), 2)) ? added : [part]
  })
}

/** قصف على … + غارة على …: only between what tells of something. */
const plus = /(?<=\S)\s+\+\s+(?=\S)/gu

function splitAt(text: string, line: Span, mark: RegExp): Span[] {
  const parts: Span[] = []
  let from = line.start
  for (const found of text.slice(line.start, line.end).matchAll(mark)) {
    parts.push(trim(text, from, line.start + found.index))
    from = line.start + found.index + found[0].length
  }
  return [...parts, trim(text, from, line.end)]
}

/** The items of a line that each say something, with the list's introduction before them; the whole line where it holds no list. */
export function splitAtItems(text: string, line: Span): Span[] {
  const written = text.slice(line.start, line.end)
  const begins = numbered(written) ?? lettered(written) ?? ordered(written) ?? bulleted(written) ?? dashed(written)
  if (begins === null) return [line]
  const borders = [0, ...begins.filter((at) => at > 0), written.length]
  return borders.slice(0, -1).flatMap((from, at) => {
    const span = trim(text, line.start + from, line.start + (borders[at + 1] ?? written.length))
    return span.start < span.end ? [span] : []
  })
}

/** Numbers that count up, from 1 or from that at the line's head. */
function numbered(written: string): number[] | null {
  const begins: number[] = []
  let next = 1
  for (const found of written.matchAll(number)) {
    const value = Number((found[1] ?? '').normalize('NFKD').replace(/[٠-٩۰-۹]/g, asciiDigit))
    if (begins.length === 0 && found.index === 0) next = value
    if (value !== next) continue
    begins.push(found.index)
    next += 1
  }
  if (!allAssert(written, begins)) return null
  if (begins[0] === 0 || /[:：]\s*$/.test(written.slice(0, begins[0]))) return begins
  // What stands before the first number is no title of its own; numbers with points are read with the sentences.
  return /^\S+\./.test(written.slice(begins[0])) ? null : begins.slice(1)
}

const letter = /(?<=^|\s)\(?([a-h]|[أابجدهوز])[)\-](?=\s)/gu
const alphabets = ['abcdefgh', 'ابجدهوز']

/** (a) … (b) …, أ) … ب) …: letters in their order. */
function lettered(written: string): number[] | null {
  const found = [...written.matchAll(letter)].map(({ index, 1: sign = '' }) => ({
    index,
    sign: sign.replace('أ', 'ا'),
  }))
  const signs = found.map(({ sign }) => sign).join('')
  const begins = found.map(({ index }) => index)
  return alphabets.some((letters) => letters.startsWith(signs)) && allAssert(written, begins) ? begins : null
}

const ordinal = /(?<=^|\s)و?(?:([أا]ول|ثاني|ثالث|رابع|خامس)(?:اً?|ًا)|(first|second|third|fourth))(?=\s?[-–:,،])/giu
const ordinals = ['اول ثاني ثالث رابع خامس', 'first second third fourth']

/** أولاً - … ثانياً - …, First, … Second, …: ordinals in their order. */
function ordered(written: string): number[] | null {
  const found = [...written.matchAll(ordinal)]
  const said = found.map(([, arabic, latin]) => (arabic ?? latin ?? '').replace('أ', 'ا').toLowerCase()).join(' ')
  const begins = found.map(({ index }) => index)
  return ordinals.some((row) => row.startsWith(said)) && allAssert(written, begins) ? begins : null
}

function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf)
}

/** The bullet that begins the line, wherever words stand between it and the next. */
function bulleted(written: string): number[] | null {
  const mark = bullet.exec(written)?.[0]
  if (mark === undefined) return null
  const begins: number[] = []
  for (let at = 0; at >= 0; at = written.indexOf(mark, at + mark.length)) {
    const spaced = at === 0 || (mark === '*' ? /\s$/ : /[\s.،]$/).test(written.slice(at - 1, at))
    if (spaced && /^[^\p{L}\p{N}]{0,4}[\p{L}\p{N}]/u.test(written.slice(at + mark.length, at + mark.length + 8)))
      begins.push(at)
  }
  return begins.length > 1 && (mark !== '*' || allAssert(written, begins)) ? begins : null
}

function dashed(written: string): number[] | null {
  if (!/^[-–]\s/.test(written)) return null
  const begins = [...written.matchAll(dash)].map(({ index }) => index)
  return allAssert(written, begins) ? begins : null
}

/** Whether there are several items and each tells of something: a row of names does not. */
function allAssert(written: string, begins: readonly number[]): boolean {
  return begins.length > 1 && begins.every((from, at) => tells(written.slice(from, begins[at + 1]), fewestWords))
}
