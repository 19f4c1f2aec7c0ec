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
  /** On a public page: the address of a claim's public page, null where it has none. Absent on the desk's own pages. */
  publicClaim?: (claim: number) => string | null
  /** On a public page: what is said behind the verdict of a claim, such as a correction. */
  afterVerdict?: (claim: number) => ReactNode
}

export interface EditionTools {
  event: (key: number, shown: readonly number[]) => ReactNode
  sentence: (claim: number) => ReactNode
}
