import { turnBrackets } from './repair-letters'

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|[\u200f\u061b\u061f\u060c]/u
const arabicLetter = /\p{Letter}/u
const digit = /[\d\u0660-\u0669\u06f0-\u06f9\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/u
const leftToRight = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u
/** What stands within a figure or between the parts of a date. */
const separator = /^[.,:/٫٬%+-]$/u

type Direction = 'R' | 'L' | 'N' | ''

/** What a letter does to the direction of what stands beside it: digits (N) run left to right within either. */
function directionOf(text: string): Direction {
  const right = rightToLeft.test(text)
  // A whole run in one piece is in its order already.
  if (right && text.length > 2 && arabicLetter.test(text)) return 'R'
  if (digit.test(text)) return 'N'
  if (leftToRight.test(text)) return 'L'
  return right ? 'R' : ''
}

/** Whether a line is read from the right: most of its letters are. */
export function readsFromRight(visual: readonly string[]): boolean {
  let balance = 0
  for (const text of visual) {
    const direction = directionOf(text)
    if (direction === 'R') balance += text.length
    else if (direction === 'L') balance -= text.length
  }
  return balance > 0
}

/** Whether a line of Latin letters stands in a text that is read from the right: its full stop is at its left end. */
export function endsAtLeft(visual: readonly string[]): boolean {
  const first = visual.findIndex((text) => directionOf(text) !== '')
  return first > 0 && /^[.:;!?…]/.test(visual[0] ?? '') && directionOf(visual[first] ?? '') === 'L'
}

export interface OrderOptions {
  fromRight: boolean
  /** Brackets among Arabic words are written as they look, and not as they are. */
  turned: boolean
}

/**
 * The letters of a line in the order in which they are read, from the order in which they are seen from left to right. In a
 * line that is read from the right, Latin words and figures are runs that keep their order; in one that is read from the
 * left, Arabic runs are turned.
 */
export function logicalOrder(visual: readonly string[], { fromRight, turned }: OrderOptions): string[] {
  if (!fromRight)
    return rightRuns(visual).flatMap(({ keep, texts }) =>
      keep ? texts : logicalOrder(texts, { fromRight: true, turned }),
    )
  return leftRuns(visual)
    .reverse()
    .flatMap(({ keep, texts }) =>
      keep ? texts : texts.toReversed().map((text) => (turned ? turnBrackets(text) : text)),
    )
}

interface Run {
  keep: boolean
  texts: string[]
}

/** Cuts a line that is read from the right into the runs that keep their order and what is between them. */
function leftRuns(visual: readonly string[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < visual.length;) {
    const end = endOfLeftRun(visual, at)
    if (end > at) runs.push({ keep: true, texts: visual.slice(at, end) })
    else runs.push({ keep: false, texts: [visual[at] ?? ''] })
    at = Math.max(end, at + 1)
  }
  return runs
}

/** Where the run that begins at `at` ends; `at` where none begins there. */
function endOfLeftRun(visual: readonly string[], at: number): number {
  const begins = directionOf(visual[at] ?? '')
  if (begins !== 'L' && begins !== 'N') return at
  let end = at + 1
  let latin = begins === 'L'
  for (let next = end; next < visual.length; next += 1) {
    const direction = directionOf(visual[next] ?? '')
    if (direction === 'R') break
    if (direction === '') continue
    const between = visual.slice(end, next)
    const joined = between.length === 0 || latin || (between.length === 1 && separator.test(between[0] ?? ''))
    if (!joined) break
    latin ||= direction === 'L'
    end = next + 1
  }
  // A bracket that opens within the run closes within it.
  const open = visual.slice(at, end).filter((text) => text === '(').length
  const closed = visual.slice(at, end).filter((text) => text === ')').length
  return open > closed && visual[end] === ')' ? end + 1 : end
}

/** Cuts a line that is read from the left into Arabic runs, with what stands between two Arabic words, and the rest. */
function rightRuns(visual: readonly string[]): Run[] {
  const runs: Run[] = []
  let run: Run = { keep: true, texts: [] }
  let waiting: string[] = []
  for (const text of visual) {
    const direction = directionOf(text)
    if (direction === '') {
      waiting.push(text)
      continue
    }
    const keep = direction !== 'R'
    if (run.keep !== keep) {
      // What stands between an Arabic run and the rest belongs to the rest.
      runs.push(run.keep ? { keep: true, texts: [...run.texts, ...waiting] } : run)
      run = { keep, texts: run.keep ? [text] : [...waiting, text] }
    } else run.texts.push(...waiting, text)
    waiting = []
  }
  return [...runs, run, { keep: true, texts: waiting }]
}
