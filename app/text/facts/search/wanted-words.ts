import { countedNoun } from '../figures/counted-nouns'
import { readEvents } from '../events/events'
import type { Gazetteer } from '../places/gazetteer'
import { isLatin, latinKey } from '../places/latin-names'
import { readWords, type Word } from '../words'
import { termTokens } from '../../words/terms'
import type { Span } from '../../span'
import { kindsOfEventWord, kindsOfCountedNoun, nameCodes, type FactCode } from './fact-codes'

/** A word that somebody looks for. */
export interface WantedWord {
  /** The stem that a text with the word has. */
  term: string
  /** Facts that stand for the word: a passage that tells one of them is found without the word. */
  codes: FactCode[]
}

/** Words that may be one place's name: `دير الزور`, `Jisr al-Shughur`. */
const LONGEST_NAME = 4

/**
 * The words of a query with the facts that they may stand for: places by the gazetteer's names in either language, events and
 * weapons by the words that the readers of facts know. `al` and the like are no words to look for beside others.
 */
export function wantedWords(typed: string, gazetteer: Pick<Gazetteer, 'named'>): WantedWord[] {
  const words = readWords(typed).filter((word) => word.kind !== 'mark')
  const asked = [...places(typed, words, gazetteer), ...events(typed), ...nouns(words)]
  const wanted = new Map<string, WantedWord>()
  const articles = new Map<string, WantedWord>()
  for (const { term, token } of termTokens(typed)) {
    const codes = asked
      .filter(({ span }) => span.start < token.end && span.end > token.start)
      .flatMap((each) => each.codes)
    const into = isLatin(token.surface) && latinKey(token.surface) === null ? articles : wanted
    into.set(term, { term, codes: [...new Set([...(into.get(term)?.codes ?? []), ...codes])] })
  }
  return [...(wanted.size > 0 ? wanted : articles).values()]
}

/** The same words without what stands for them. */
export function wordsAlone(wanted: readonly WantedWord[]): WantedWord[] {
  return wanted.map(({ term }) => ({ term, codes: [] }))
}

interface Asked {
  span: Span
  codes: FactCode[]
}

/** The places that each run of a few words names. */
function places(typed: string, words: readonly Word[], gazetteer: Pick<Gazetteer, 'named'>): Asked[] {
  return words.flatMap((first, at) =>
    words.slice(at, at + LONGEST_NAME + 1).map(({ end }): Asked => {
      const span = { start: first.start, end }
      const name = typed.slice(span.start, span.end)
      const entries = [...gazetteer.named(name), ...gazetteer.named(`ال${name}`)]
      return { span, codes: [...entries.map(({ key }) => `at:${key}`), ...nameCodes(name)] }
    }),
  )
}

function events(typed: string): Asked[] {
  const words = readWords(typed)
  return readEvents(words, 0, words.length, []).map(({ start, end, kind }) => {
    const phrase = typed.slice(start, end)
    return {
      span: { start, end },
      codes: kindsOfEventWord(kind, phrase).map((each) => `${languageOf(phrase)}:${each}`),
    }
  })
}

/** What is counted: raids, tanks, the wounded. */
function nouns(words: readonly Word[]): Asked[] {
  return words.flatMap((word) => {
    const noun = word.forms.map(countedNoun).find((found) => found !== null)
    if (!noun) return []
    return [{ span: word, codes: kindsOfCountedNoun(noun.kind).map((kind) => `${languageOf(word.surface)}:${kind}`) }]
  })
}

function languageOf(words: string): 'en' | 'ar' {
  return isLatin(words) ? 'en' : 'ar'
}
