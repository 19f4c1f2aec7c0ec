import { wordSet } from '../../words/word-list'

/** Directions that English writes before a name: eastern Ghouta, Aleppo's northern countryside. */
export const compass = wordSet(
  'northern southern eastern western northeastern northwestern southeastern southwestern central',
)
