import { singlePerson } from './counted-nouns'
import type { Draft } from './figure-draft'
import { fateOf } from './figure-cues'
import type { Passage } from './figure-nouns'
import { harms } from './kinds-of-counts'
import type { Figure, FigureKind } from '../types'
import { wordAt, type Word } from '../words'

/** Counts of some of those counted before: بينهم ثلاثة أطفال, five of them, "12 people (4 women and 8 men)". */

const partWords = new Set(
  'بينهم منهم بينهن منهن وبينهم ومنهم ضمنهم وضمنهم منن بينن بيناتن بيناتهم منها بينها هم وهم هن وهن including among includes'.split(
    ' ',
  ),
)

/** بينهم, including: what opens a count of some of those counted before, or just after. */
export function opensShares(word: Word | undefined): boolean {
  return word !== undefined && partWords.has(word.key)
}

const mostOf = /^(?:و?بينهم|و?بينهن|(?:معظم|اغلب|غالبيت|اكثر|جميع|كل|نصف|ثلث)(?:هم|هن)|including|mostly)$/

/** خمسة بينهم طفلان, سبعة، معظمهم نساء: a number without a noun counts persons where something is said of some of them. */
export function isSaidOfPersons(words: Word[], after: number): boolean {
  const key = words[after]?.key === ',' ? words[after + 1]?.key : words[after]?.key
  return mostOf.test(key ?? '')
}

/** بينهم ستة في حالة خطرة, خمس منها بالفوسفور: a number without a noun beside such a word counts some of those before it. */
export function shareOfToll(
  { words }: Passage,
  [start, after]: readonly [number, number],
  previous: Figure | undefined,
): FigureKind | null {
  if (previous === undefined || measures.has(previous.kind)) return null
  return opensShares(words[start - 1]) || isOfThem(words, after) ? previous.kind : null
}
const measures: ReadonlySet<FigureKind> = new Set<FigureKind>(['percent', 'money', 'duration', 'distance', 'other'])

/** A number that counts some of the persons: بينهم ثلاثة, including five … and two. */
export function isShare(words: Word[], at: number, length: number, parts: boolean): boolean {
  const before = words[at - 1]?.key ?? ''
  const joined = parts && (['and', 'و', ','].includes(before) || words[at]?.key.startsWith('و') === true)
  const amongThem = /^(?:them|whom)$/.test(before) && /^(?:among|of|including)$/.test(words[at - 2]?.key ?? '')
  return partWords.has(before) || amongThem || joined || isOfThem(words, at + length)
}

/** خمسة منهم أطفال, اثنان منهما, five of them children. */
export function isOfThem(words: Word[], at: number): boolean {
  const [first, second] = [words[at]?.key ?? '', words[at + 1]?.key ?? '']
  // 20 wounded, 3 seriously.
  if (/^(?:critically|seriously|severely|badly|gravely|lightly)$/.test(first)) return true
  return /^منه(?:م|ن|ما|ا)$/.test(first) || (first === 'of' && (second === 'them' || second === 'whom'))
}

/** Whether a count is a share of the figure before; و goes on with another share only after one. */
export function isPart(passage: Passage, draft: Draft, previous: Figure | undefined): boolean {
  const { words, from } = passage
  const { start } = draft
  const person = draft.kind === 'people' || draft.kind === 'fighters' || draft.kind === previous?.kind
  const first = words[start]?.key ?? ''
  const joined = first.startsWith('و') || ['و', 'and'].includes(words[start - 1]?.key ?? '')
  if (joined && !/^واحده?$/.test(first))
    return (
      person && previous !== undefined && (previous.part === true || followsUncountedShare(passage, start, previous))
    )
  if (person && previous !== undefined && isListedShare(passage, draft, previous)) return true
  for (let i = start - 1; i >= Math.max(from, start - 3); i--) {
    const key = words[i]?.key ?? ''
    if (partWords.has(key)) return true
    // بينهم طفلة وجرح أكثر من عشرين: another deed begins after the share.
    if (/^و./.test(key) && fateOf(words, i) !== null) return false
  }
  return false
}

/** بينهم طفلة وامرأتان: the first of the shares is a single person, whom nobody counts. */
function followsUncountedShare({ words, from }: Passage, start: number, previous: Figure): boolean {
  const floor = Math.max(from, wordAt(words, previous.end))
  for (let i = words[start - 1]?.key === 'و' ? start - 2 : start - 1; i >= floor; i--) {
    const word = words[i]
    if (word?.kind !== 'word') return false
    if (opensShares(word)) return true
    if (singlePerson(word.key.replace(/^و(?=..)/, '')) === null) return false
  }
  return false
}

/** بينهم 3 أطفال.. تسعة شهداء: the share of a headline that names the whole after it. */
export function shareOfNext({ words, from }: Passage, draft: Draft, figure: Figure, next: Figure): Figure {
  const person = figure.kind === 'people' || figure.kind === 'fighters' || figure.kind === next.kind
  const opened = [1, 2, 3].some((back) => draft.start - back >= from && opensShares(words[draft.start - back]))
  const whole = harms.has(next.kind) || next.kind === 'people' || next.kind === 'fighters'
  const fits = (next.low ?? next.high ?? 0) >= (figure.low ?? Infinity)
  return person && opened && whole && fits ? { ...figure, kind: next.kind, part: true } : figure
}

/** The most words between a count and the bracket or colon that opens the list of its shares. */
const opening = 3

/** 6 قتلى مدنيين (طفلان وسيدتان), "12 dead: five children, seven men": shares are no more than the whole. */
function isListedShare({ words, from, taken }: Passage, { start, low }: Draft, previous: Figure): boolean {
  const before = words[start - 1]?.key ?? ''
  const after = Math.max(from, wordAt(words, previous.end))
  if (before === ',') return previous.part === true && after === start - 1
  const counted = harms.has(previous.kind) || previous.kind === 'people' || previous.kind === 'fighters'
  const fits = previous.part !== true && low !== null && previous.low !== null && low < previous.low
  // حلب: 14 شهيدا، إدلب: 6 counts the next place.
  const between = words.slice(after, start - 1)
  return (
    fits && counted && /^[(:]$/.test(before) && between.length <= opening && !between.some((word) => taken.has(word))
  )
}
