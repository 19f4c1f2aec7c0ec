import type { Figure } from '../../text/facts/types'

export interface FigureComparison {
  /** Pairs of the same thing counted with counts that can both be true. */
  agreeing: [Figure, Figure][]
  /** Pairs of the same thing counted with counts that cannot. */
  differing: [Figure, Figure][]
  /** Counts of something the other side mentions without the count, or not at all. */
  onlyLeft: Figure[]
  onlyRight: Figure[]
}

/** How far a count called approximate may be off. */
const ABOUT = 0.15

/** Compares the counts of two passages, kind by kind; several of one kind are paired so that the most agree. */
export function compareFigures(left: readonly Figure[], right: readonly Figure[]): FigureComparison {
  const found: FigureComparison = { agreeing: [], differing: [], onlyLeft: [], onlyRight: [] }
  const free = new Set(right)
  const rest: Figure[] = []
  for (const figure of left) {
    const match =
      [...free].find((other) => sameThing(figure, other) && equalCount(figure, other)) ??
      [...free].find((other) => sameThing(figure, other) && compatible(figure, other))
    if (!match) rest.push(figure)
    else {
      free.delete(match)
      found.agreeing.push([figure, match])
    }
  }
  for (const figure of rest) {
    const against =
      [...free].find((other) => sameThing(figure, other)) ?? [...free].find((other) => sameVictims(figure, other))
    if (!against) found.onlyLeft.push(figure)
    else {
      free.delete(against)
      found.differing.push([figure, against])
    }
  }
  found.onlyRight.push(...free)
  return found
}

function sameThing(left: Figure, right: Figure): boolean {
  return left.kind === right.kind && left.part === right.part && (left.kind !== 'other' || left.noun === right.noun)
}

/** "Ten civilians died" and "twelve killed" count the same people. */
function sameVictims(left: Figure, right: Figure): boolean {
  const counted = (figure: Figure): boolean => figure.low !== null && figure.precision !== 'uncounted'
  return (
    counted(left) &&
    counted(right) &&
    (left.kind === 'people' ? right.kind === 'killed' : left.kind === 'killed' && right.kind === 'people') &&
    !compatible(left, right)
  )
}

function equalCount(left: Figure, right: Figure): boolean {
  return left.low === right.low && left.high === right.high && left.precision === right.precision
}

/** "At least 70" and "more than 100" can both be true, but they are two counts. */
function compatible(left: Figure, right: Figure): boolean {
  if (left.precision === right.precision && (left.precision === 'at-least' || left.precision === 'at-most'))
    return equalCount(left, right)
  if (isAbout(left, right) || isAbout(right, left)) return false
  const [lowLeft, highLeft] = bounds(left)
  const [lowRight, highRight] = bounds(right)
  return lowLeft <= highRight && lowRight <= highLeft
}

/** "About 70" may be fewer than "more than 70" allows. */
function isAbout(some: Figure, least: Figure): boolean {
  return some.precision === 'approximate' && least.precision === 'at-least' && bounds(some)[0] < (least.low ?? 0)
}

function bounds({ low, high, precision }: Figure): [number, number] {
  if (precision === 'uncounted' || (low === null && high === null)) return [1, Infinity]
  const from = low ?? high ?? 1
  const to = high ?? low ?? Infinity
  if (precision === 'approximate') return [from * (1 - ABOUT), to * (1 + ABOUT)]
  if (precision === 'at-least') return [from, Infinity]
  if (precision === 'at-most') return [0, to]
  return [from, to]
}
