import type { Span } from '../../span'
import type { Word } from '../words'

/** Those of `words[from..to)` that overlap one of the spans, which facts of another kind were read from. */
export function takenWords(words: Word[], from: number, to: number, spans: readonly Span[]): ReadonlySet<Word> {
  const taken = new Set<Word>()
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  let reached = -1
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === undefined) break
    for (let span = ordered[next]; span !== undefined && span.start < word.end; span = ordered[next]) {
      reached = Math.max(reached, span.end)
      next++
    }
    if (word.start < reached) taken.add(word)
  }
  return taken
}
