import type { Span } from '../../span'
import { dualNoun } from './counted-nouns'
import { readCount } from './counts'
import type { Draft } from './figure-draft'
import type { Passage } from './figure-nouns'
import { readNumber } from './number-words'
import { readOrdinal } from '../dates/date-words'
import { withFateOfNext } from './counts-of-tolls'
import { readDual } from './single-figures'
import { takenWords } from './taken-words'
import { isPart, shareOfNext } from './shares'
import { readUncounted } from './uncounted-figures'
import type { Figure } from '../types'
import { afterClitics, type Word } from '../words'

function finish(passage: Passage, draft: Draft, earlier: Figure[]): Figure | null {
  const first = passage.words[draft.start]
  const last = passage.words[draft.end - 1]
  if (first === undefined || last === undefined) return null
  const previous = earlier[earlier.length - 1]
  const person = draft.kind === 'people' || draft.kind === 'fighters'
  const part = (draft.ofThem === true && (person || draft.kind === previous?.kind)) || isPart(passage, draft, previous)
  const whole = part ? previous : undefined
  const kind = part && person && whole !== undefined ? whole.kind : draft.kind
  const start = draft.startCut === 0 ? first.start : afterClitics(first, draft.startCut)
  return {
    start,
    end: last.end,
    kind,
    noun: draft.noun,
    low: draft.low,
    high: draft.high,
    precision: draft.precision,
    ...(draft.scale === undefined ? {} : { scale: draft.scale }),
    ...(part && whole !== undefined ? { part: true as const } : {}),
  }
}

/** سيارتين مفخختين counts once: the second dual is the adjective of the first. */
function isDual(word: Word | undefined): boolean {
  return word !== undefined && !word.key.startsWith('و') && word.names.some((form) => dualNoun(form.key) !== null)
}

/** How many words a number or an ordinal takes at `at`. */
function uncountedLength({ words }: Passage, at: number): number {
  const ordinal = readOrdinal(words, at)?.length ?? 0
  const agrees = words[at]?.key.endsWith('ه') === true || words[at + 1]?.key !== 'عشره'
  return Math.max(readNumber(words, at)?.length ?? 0, agrees ? ordinal : 0)
}

/** The counts of `words[from..to)`, offsets in UTF-16 code units of the text; words inside `taken` (dates, names) are not counted. */
export function readFigures(words: Word[], from: number, to: number, taken: Span[]): Figure[] {
  const passage: Passage = { words, from, to, taken: takenWords(words, from, to, taken) }
  const figures: Figure[] = []
  let first: Draft | null = null
  for (let i = from; i < to; i++) {
    if (words[i]?.kind === 'mark') continue
    const draft =
      readUncounted(passage, i) ?? readCount(passage, i, figures.at(-1)) ?? readDual(passage, i, figures.at(-1))
    const figure = draft === null || draft.end > to ? null : finish(passage, draft, figures)
    if (draft === null || figure === null) {
      // The rest of a number that counts nothing counts nothing by itself: ابن التسعة عشر ربيعا, السادسة عشرة.
      i = Math.max(i, i + uncountedLength(passage, i) - 1)
      continue
    }
    if (figures.length === 0) first = draft
    if (figures.length === 1 && first !== null && figures[0] !== undefined)
      figures[0] = shareOfNext(passage, first, figures[0], figure)
    const before = figures.at(-1)
    if (before !== undefined) figures[figures.length - 1] = withFateOfNext(passage, before, draft, figure)
    figures.push(figure)
    i = Math.max(i, draft.next - 1)
    if (isDual(words[i]) && isDual(words[i + 1])) i++
  }
  return figures
}
