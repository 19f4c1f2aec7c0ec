import type { Gazetteer, GazetteerEntry } from './gazetteer'
import type { PlaceCue } from './place-cues'
import type { Word } from '../words'

/** What places are looked for in: `words[from..to)`, but for those of other facts. */
export interface Passage {
  words: Word[]
  from: number
  to: number
  gazetteer: Gazetteer
  taken: ReadonlySet<Word>
}

/** A name found at word `at`: `cut` letters of clitics before it, the places that bear it (none where the gazetteer knows none). */
export interface Found {
  at: number
  end: number
  cut: number
  entries: GazetteerEntry[]
  words: number
  cue: PlaceCue | null
}
