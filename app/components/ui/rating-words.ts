import { useText } from '../../i18n/context'
import type { Reliability } from '../../../db/schema'

/** Letters of reliability and figures of credibility with the words that they stand for. */
export function useRatings(): {
  reliability: (letter: Reliability) => string
  credibility: (degree: number) => string
} {
  const { t, number } = useText()
  return {
    reliability: (letter) => t('sources.rating.words', { letter, words: t(`sources.rating.${letter}`) }),
    credibility: (degree) =>
      t('claims.credibility.option', {
        number: number(degree),
        words: t(`claims.credibility.${degree as 1 | 2 | 3 | 4 | 5 | 6}`),
      }),
  }
}
