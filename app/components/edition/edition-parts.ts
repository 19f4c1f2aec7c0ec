import type { ReactNode } from 'react'
import type { NumberedSentence } from './edition-words'

/** What the parts of a sheet are drawn with. */
export interface EditionParts {
  notes: ReadonlyMap<number, NumberedSentence>
  sigla: ReadonlyMap<number, string>
  /** The number of each event, by its first claim. */
  numbers: ReadonlyMap<number, number>
  /** What an editor can do to an event and to a claim; absent for those who only read. */
  tools?: EditionTools
}

export interface EditionTools {
  event: (key: number, shown: readonly number[]) => ReactNode
  sentence: (claim: number) => ReactNode
}
