import type { Span } from '../span'
import { tokenize, type Token } from '../words/tokens'
import { isLatin } from './places/latin-names'

/** A reading of a word without some of its clitics; `cut` counts the letters taken off its front. */
export interface Form {
  key: string
  cut: number
}

export interface Word extends Token {
  latin: boolean
  /** Readings with the article kept, for names: والزبداني also as الزبداني, للرقة as الرقة. */
  readonly names: Form[]
  /** Readings with the article and without it. */
  readonly forms: string[]
  /** Readings for the lexicons, all without the article, fewer clitics taken off first. */
  readonly stems: string[]
}

/** A key without the article. */
export function bare(key: string): string {
  return key.startsWith('ال') && key.length >= 4 ? key.slice(2) : key
}

const conjunctions = ['', 'و', 'ف']
const prepositions = ['', 'ب', 'ل', 'ك']

function strip(key: string, clitic: string): string | null {
  if (clitic === '') return key
  return key.startsWith(clitic) && key.length - clitic.length >= 2 ? key.slice(clitic.length) : null
}

/** What a clitic can begin with; most words begin otherwise and have one reading. */
const cliticLetters = new Set([...conjunctions, ...prepositions].filter(Boolean))

function nameForms(key: string): Form[] {
  if (!cliticLetters.has(key.charAt(0))) return [{ key, cut: 0 }]
  const found: Form[] = []
  for (const conjunction of conjunctions) {
    const plain = strip(key, conjunction)
    if (plain === null) continue
    for (const preposition of prepositions) {
      const rest = strip(plain, preposition)
      if (rest !== null) found.push({ key: rest, cut: key.length - rest.length })
    }
    if (plain.startsWith('لل') && plain.length >= 5)
      found.push({ key: `ال${plain.slice(2)}`, cut: key.length - plain.length })
  }
  return found.sort((a, b) => a.cut - b.cut)
}

function lexicalForms(names: Form[]): string[] {
  const forms = names.map((form) => form.key)
  for (const form of names) if (form.key.startsWith('ال') && form.key.length >= 4) forms.push(form.key.slice(2))
  return forms
}

function lexicalStems(names: Form[]): string[] {
  const stems: string[] = []
  for (const { key } of names) {
    const once = bare(key)
    const twice = bare(once)
    if (!stems.includes(once)) stems.push(once)
    if (twice !== once && !stems.includes(twice)) stems.push(twice)
  }
  return stems
}

class ReadWord implements Word {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly key: string
  readonly kind: Token['kind']
  readonly latin: boolean
  #names: Form[] | null = null
  #forms: string[] | null = null
  #stems: string[] | null = null

  constructor(token: Token) {
    this.start = token.start
    this.end = token.end
    this.surface = token.surface
    this.key = token.key
    this.kind = token.kind
    this.latin = token.kind === 'word' && isLatin(token.surface)
  }

  get names(): Form[] {
    this.#names ??=
      this.kind === 'word' && !this.latin ? nameForms(this.key.replace(/^[#@]/, '')) : [{ key: this.key, cut: 0 }]
    return this.#names
  }

  get stems(): string[] {
    this.#stems ??= this.latin ? this.forms : lexicalStems(this.names)
    return this.#stems
  }

  get forms(): string[] {
    this.#forms ??= this.latin ? [this.key.replace(/'s$/, '')] : lexicalForms(this.names)
    return this.#forms
  }
}

const remembered = new Map<string, Word[]>()
const keep = 4

/** 15 ــ 20: strokes of a tatweel that tie no letters are a dash. */
function isDash({ surface }: Token): boolean {
  return surface.startsWith('\u0640') && /^\u0640+$/.test(surface)
}

/** 15 ~ 20, 15--20: between two numbers these stand for a dash too. */
const rangeMark = /^(?:[~\u2053\u223c\u301c\uff5e\u2192]|-{2,3})$/

function isRange(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return before?.kind === 'number' && after?.kind === 'number' && rangeMark.test(token.surface)
}

/** Marks of direction and the like before and after a word, which passages may leave out. */
const marksBefore = /^[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/
const marksAfter = /[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/

function withoutMarksAround(token: Token): Token {
  if (token.kind !== 'word') return token
  const before = marksBefore.exec(token.surface)?.[0].length ?? 0
  let after = token.surface.length
  while (after > before && marksAfter.test(token.surface.charAt(after - 1))) after--
  if (before === 0 && after === token.surface.length) return token
  return {
    ...token,
    start: token.start + before,
    end: token.start + after,
    surface: token.surface.slice(before, after),
  }
}

/** The words, numbers and marks of a text. The last few texts are remembered, as a report is read passage by passage. */
export function readWords(text: string): Word[] {
  const known = remembered.get(text)
  if (known !== undefined) return known
  // A mark of direction or the like between two words parts nothing.
  const words = tokenize(text)
    .map((token, at, all) =>
      isDash(token) || isRange(token, all[at - 1], all[at + 1]) ? { ...token, key: '-', kind: 'mark' as const } : token,
    )
    .filter((token) => token.key !== '')
    .map((token) => new ReadWord(withoutMarksAround(token)))
  if (remembered.size >= keep) remembered.delete(remembered.keys().next().value ?? '')
  remembered.set(text, words)
  return words
}

/** Index of the first word that begins at or after an offset. */
export function wordAt(words: Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The offset in the text where a word goes on after `cut` letters, the marks of the letters cut left behind. */
export function afterClitics(word: Word, cut: number): number {
  let letters = 0
  let at = 0
  while (at < word.surface.length) {
    // A letter beyond the first plane is two code units, in the key as well.
    const char = String.fromCodePoint(word.surface.codePointAt(at) ?? 0)
    const letter = /[\p{L}\p{N}]/u.test(char) && char !== '\u0640'
    if (letter && letters >= cut) break
    if (letter) letters += char.length
    at += char.length
  }
  return word.start + at
}

/** The same word as if its first `cut` letters were not written. */
export function withoutFront(word: Word, cut: number): Word {
  const start = afterClitics(word, cut)
  return new ReadWord({
    start,
    end: word.end,
    surface: word.surface.slice(start - word.start),
    key: word.key.slice(cut),
    kind: word.kind,
  })
}

/** From the start of one word to the end of another. */
export function spanOf(first: Span, last: Span): Span {
  return { start: first.start, end: last.end }
}
