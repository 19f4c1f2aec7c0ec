import { tokenize, type Token } from '../words/tokens'
import type { Span } from '../span'
import { isListedVerb, isNeverVerb, verbForm, type VerbForm } from './clauses/verb-forms'

/** A word of a line as the cutting rules see it; offsets in UTF-16 code units of the whole text. */
export interface Unit extends Span {
  /** Folded, with an attached or detached و. */
  key: string
  /** `key` without a leading و or ف where the rest is known to stand alone. */
  bare: string
  and: boolean
  verb: VerbForm | null
  /** The marks between the word before and this one, folded. */
  before: string
  /** Between a pair of brackets or quotation marks: nothing is cut here. */
  inside: boolean
}

/** The words of `text.slice(start, end)`; a detached و is one unit with its word. */
export function unitsOf(text: string, start: number, end: number): Unit[] {
  const tokens = tokenize(text.slice(start, end))
  const enclosed = enclosedTokens(tokens)
  const last = tokens.findLastIndex((token) => token.kind !== 'mark')
  const units: Unit[] = []
  let before = ''
  let and: { at: number; inside: boolean } | null = null
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'mark') {
      before += token.key
    } else if (token.key === 'و' && at < last) {
      and ??= { at: token.start, inside: enclosed.has(at) }
    } else {
      const inside = and?.inside ?? enclosed.has(at)
      units.push(unit(token, start, and?.at ?? token.start, and !== null, before, inside))
      before = ''
      and = null
    }
  }
  return units
}

function unit(token: Token, offset: number, from: number, detached: boolean, before: string, inside: boolean): Unit {
  const key = detached ? `و${token.key}` : token.key
  const attached = !detached && isPrefixed(key, token.surface)
  const bare = detached ? token.key : attached ? key.slice(1) : key
  const verb = token.kind === 'word' ? verbForm(bare, token.surface) : null
  return {
    start: offset + from,
    end: offset + token.end,
    key,
    bare,
    and: detached || (attached && key.startsWith('و')),
    verb,
    before,
    inside,
  }
}

const particles = new Set(
  `ما لم لا لن قد لقد كما كان من في علي الي عن مع بعد قبل هو هي هم هذا هذه ذلك تلك كل بعض عده حتي لكن لكنه لكنها لكنهم انما بينما فيما حيث اما اذا لو ان انه انها انهم
  بالتالي بالتاكيد بذلك كذلك ايضا سط ليس ليست ليسوا غاره غارات اشتباكات نزوح قصف سقوط مقتل استشهاد اصابه اصابات انفجار انفجارات معارك مظاهره مظاهرات حريق حرائق تحليق هدوء
  حسب بحسب وفق وفقا فق عند خلال منذ عقب اثر جرا نتيجه بسبب ضمن لدي غير انباء انبا`.split(/\s+/),
)

/** Whether و or ف at the head of a key is a conjunction and not the word's own letter (وصلت, فجر). */
function isPrefixed(key: string, surface: string): boolean {
  if (!/^[وف]../.test(key)) return false
  const rest = key.slice(1)
  if (particles.has(rest) || rest.startsWith('ال')) return true
  if (isListedVerb(key) || isNeverVerb(key)) return false
  return verbForm(rest, surface) !== null || looksFeminine(rest) || /^ا?ن/.test(rest)
}

/** An unlisted three to five letters ending in ت after و: nearly always a feminine perfect. */
function looksFeminine(rest: string): boolean {
  return /^[^اوي][^اوي]?.?[^اويسه]ت$/.test(rest) && rest.length >= 3
}

const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' }
const quotes = /["“”„«»]/

/** Indices of the tokens inside a closed pair of brackets or quotation marks; an unpaired one encloses nothing. */
function enclosedTokens(tokens: Token[]): Set<number> {
  const depthChange = new Array<number>(tokens.length + 1).fill(0)
  const enclose = (from: number, to: number) => {
    depthChange[from + 1] = (depthChange[from + 1] ?? 0) + 1
    depthChange[to] = (depthChange[to] ?? 0) - 1
  }
  const brackets = new Map<string, number[]>()
  let quoteFrom: number | null = null
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue
    const mark = token.surface.charAt(0)
    const close = closers[mark]
    if (quotes.test(mark)) {
      if (quoteFrom !== null) enclose(quoteFrom, at)
      quoteFrom = quoteFrom === null ? at : null
    } else if (close !== undefined) {
      brackets.set(close, [...(brackets.get(close) ?? []).slice(-20), at])
    } else {
      const from = brackets.get(mark)?.pop()
      if (from !== undefined) enclose(from, at)
    }
  }
  let depth = 0
  const enclosed = new Set<number>()
  for (const at of tokens.keys()) {
    depth += depthChange[at] ?? 0
    if (depth > 0) enclosed.add(at)
  }
  return enclosed
}
