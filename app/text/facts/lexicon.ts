import { fold } from '../characters/normalise'
import { bare, type Word } from './words'

interface Phrase<T> {
  rest: string[]
  value: T
}

/** Phrases by their first word, as keys without conjunctions, prepositions and article. */
export type Lexicon<T> = Map<string, Phrase<T>[]>

export interface PhraseMatch<T> {
  /** In words of the text. */
  length: number
  value: T
}

function addPhrase<T>(lexicon: Lexicon<T>, phrase: string, value: T): void {
  const [first, ...rest] = fold(phrase).split(/[\s-]+/)
  if (first === undefined || first === '') return
  const list = lexicon.get(bare(first)) ?? []
  list.push({ rest: rest.map(bare), value })
  lexicon.set(bare(first), list)
}

/** Builds a lexicon from lists of phrases (words apart by spaces, phrases by commas or as an array) with their values. */
export function buildLexicon<T>(groups: readonly (readonly [string | readonly string[], T])[]): Lexicon<T> {
  const lexicon: Lexicon<T> = new Map()
  for (const [phrases, value] of groups) {
    const list = typeof phrases === 'string' ? phrases.split(',').map((phrase) => phrase.trim()) : phrases
    for (const phrase of list) addPhrase(lexicon, phrase, value)
  }
  for (const phrases of lexicon.values()) if (phrases.length > 1) phrases.sort((a, b) => b.rest.length - a.rest.length)
  return lexicon
}

function restFits(words: Word[], at: number, rest: string[]): number | null {
  let i = at
  for (const key of rest) {
    while (words[i]?.key === '-' || words[i]?.key === '"') i++
    const word = words[i]
    if (word === undefined) return null
    if (word.key !== key && bare(word.key) !== key && !(word.latin && word.forms[0] === key)) return null
    i++
  }
  return i
}

/** The longest phrase that begins at word `at`; fewer clitics taken off goes before more. */
export function matchPhrase<T>(lexicon: Lexicon<T>, words: Word[], at: number): PhraseMatch<T> | null {
  const word = words[at]
  if (word === undefined || word.kind === 'mark') return null
  let best: PhraseMatch<T> | null = null
  for (const stem of word.stems) {
    const phrases = lexicon.get(stem)
    if (phrases === undefined) continue
    for (const phrase of phrases) {
      if (best !== null && best.length > phrase.rest.length) break
      const end = restFits(words, at + 1, phrase.rest)
      if (end === null || (best !== null && end - at <= best.length)) continue
      best = { length: end - at, value: phrase.value }
      break
    }
  }
  return best
}
