import type { Bounds } from './figure-bounds'
import type { FigureKind } from '../types'
import type { Word } from '../words'

/** A count as it is being read: words `start` to `end`, `startCut` letters of clitics taken off the first; `next` is read on from. */
export interface Draft extends Bounds {
  start: number
  startCut: number
  end: number
  next: number
  kind: FigureKind
  noun: string | null
  scale?: number
  ofThem?: true
}

/** A و before the words of precision, which begin with no و themselves. */
export function conjunction(word: Word | undefined): number {
  return word?.key.startsWith('و') === true && word.key.length > 1 ? 1 : 0
}
