import type { TracedLetter } from './drawing.server'

/** How far a letter may stand from the next one of its line, in its size. */
const widestGap = 3

/** The letters of a page that somebody sees, and those that nobody does. */
export interface SeenLetters {
  seen: TracedLetter[]
  hidden: TracedLetter[]
  /** A program recognised the text of the page in a picture and laid it over that, unseen: it is the text then. */
  recognised: boolean
  /** Of those that are seen, the white ones of which nobody knows whether they stand on a picture. */
  white: TracedLetter[]
}

export function seenLetters(letters: readonly TracedLetter[], hasPictures: boolean): SeenLetters {
  const overflowing = overflowOf(letters)
  const seen = new Set(letters.filter((letter) => isShown(letter) || overflowing.has(letter)))
  const unpainted = letters.filter(({ hidden }) => hidden === 'unpainted')
  const recognised = hasPictures && unpainted.filter(isInk).length > [...seen].filter(isInk).length
  if (recognised) for (const letter of unpainted) seen.add(letter)
  return {
    seen: letters.filter((letter) => seen.has(letter)),
    hidden: letters.filter((letter) => !seen.has(letter)),
    recognised,
    white: letters.filter((letter) => letter.white && seen.has(letter)),
  }
}

function isShown({ hidden, covered }: TracedLetter): boolean {
  return hidden === null && !covered
}

function isInk({ text }: TracedLetter): boolean {
  return text.trim() !== ''
}

/** Letters beyond the edge of the page whose line begins or ends on it: a program set the line too wide, and hid nothing. */
function overflowOf(letters: readonly TracedLetter[]): Set<TracedLetter> {
  const found = new Set<TracedLetter>()
  for (const line of linesOf(letters))
    for (const letters of [line, line.toReversed()]) {
      let before: TracedLetter | undefined
      for (const letter of letters) {
        const isNext = before && Math.abs(along(letter) - along(before)) <= widestGap * letter.size
        const continues = letter.hidden === 'outside' && (isNext || found.has(letter))
        if (continues) found.add(letter)
        before = continues || isShown(letter) ? letter : undefined
      }
    }
  return found
}

/** The letters of each line in which some stand beyond the edge, in their order on the page. */
function linesOf(letters: readonly TracedLetter[]): TracedLetter[][] {
  if (letters.every(({ hidden }) => hidden !== 'outside')) return []
  const lines = new Map<string, TracedLetter[]>()
  for (const letter of letters) {
    if (letter.hidden !== 'outside' && !isShown(letter)) continue
    const key = `${letter.turn} ${Math.round(across(letter))}`
    const line = lines.get(key)
    if (line) line.push(letter)
    else lines.set(key, [letter])
  }
  return [...lines.values()].map((line) => line.toSorted((one, two) => along(one) - along(two)))
}

function along({ from, turn }: TracedLetter): number {
  return turn % 2 === 0 ? from[0] : from[1]
}

function across({ from, turn }: TracedLetter): number {
  return turn % 2 === 0 ? from[1] : from[0]
}
