import { useText } from '../../i18n/context'
import { beginningOf } from '../../text/characters/beginning'

/** How much of a claim stands in a sentence, in UTF-16 code units. */
const mostWords = 48

/** The first words of claims by their number, as loaders send them. */
export type WordsOfClaims = Readonly<Record<number, string | undefined>>

/** The beginning of a claim's words, for a sentence. */
export function firstWords(words: string): string {
  return beginningOf(words, mostWords)
}

/** Names a claim within a sentence by its number and its first words: 118 “Three shells fell on …”. */
export function useClaimName(words: WordsOfClaims): (claim: number) => string {
  const { t, id } = useText()
  return (claim) => {
    const known = words[claim]
    return known ? t('claims.named', { id: id(claim), words: firstWords(known) }) : id(claim)
  }
}
