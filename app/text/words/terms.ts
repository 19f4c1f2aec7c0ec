import { stem } from './stem'
import { isStopWord } from './stop-words'
import { words, type Token } from './tokens'

/** What matching indexes, with the token it was read from. */
export interface TermToken {
  term: string
  token: Token
}

function keysOf(token: Token): string[] {
  if (/^[@#]/.test(token.key)) return token.key.slice(1).split('_').filter(Boolean)
  return [token.key]
}

/**
 * The stems of the content words and the numbers of a text, in order, each
 * with its token. A hashtag of several words gives several terms.
 */
export function termTokens(text: string): TermToken[] {
  const found: TermToken[] = []
  for (const token of words(text)) {
    for (const key of keysOf(token)) {
      if (key !== '' && !isStopWord(key)) found.push({ term: stem(key), token })
    }
  }
  return found
}

/** The terms of a text alone, in order and with repetitions. */
export function terms(text: string): string[] {
  return termTokens(text).map((found) => found.term)
}
