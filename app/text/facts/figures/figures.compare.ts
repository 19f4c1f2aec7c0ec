import { fold } from '../../characters/normalise'
import type { FactStatus, Figure, FigureKind } from '../types'

/** Beside "about 70", 60 and 80 may be meant as well. */
const approximation = 0.15

/** What an uncounted figure may stand for: dozens up to a few hundred, hundreds up to a few thousand. */
const scaleSpread = 20
const several = 2

/** The numbers that a figure may stand for: a single one where it is exact, open above where it is "more than". */
export function boundsOf(figure: Pick<Figure, 'low' | 'high' | 'precision' | 'scale'>): [number, number] {
  if (figure.precision === 'uncounted')
    return figure.scale === undefined ? [several, Infinity] : [figure.scale, figure.scale * scaleSpread]
  const low = figure.low ?? 0
  const high = figure.high ?? Infinity
  return figure.precision === 'approximate' ? [low * (1 - approximation), high * (1 + approximation)] : [low, high]
}

function compareFigure(a: Figure, b: Figure): FactStatus {
  if (a.low === b.low && a.high === b.high && a.precision === b.precision && a.scale === b.scale) return 'same'
  const [lowA, highA] = boundsOf(a)
  const [lowB, highB] = boundsOf(b)
  return lowA <= highB && lowB <= highA ? 'compatible' : 'differs'
}

/** A figure as signs and digits: 70, ~70, ≥100, ≤300, 10–15, 10s for dozens, + for several. */
export function showFigure(figure: Figure): string {
  if (figure.precision === 'uncounted') return figure.scale === undefined ? '+' : `${figure.scale}s`
  if (figure.precision === 'at-least') return `≥${figure.low}`
  if (figure.precision === 'at-most') return `≤${figure.high}`
  if (figure.precision === 'range') return `${figure.low}–${figure.high}`
  return figure.precision === 'approximate' ? `~${figure.low}` : `${figure.low}`
}

/** Every figure of one side against its best match on the other; the worst of these is the kind's. */
function compareLists(left: Figure[], right: Figure[]): FactStatus {
  if (left.length === 0 || right.length === 0) return 'unknown'
  const order: FactStatus[] = ['same', 'compatible', 'differs']
  const worst = (from: Figure[], to: Figure[]) =>
    Math.max(...from.map((a) => Math.min(...to.map((b) => order.indexOf(compareFigure(a, b))))))
  const [there, back] = [worst(left, right), worst(right, left)]
  const shorter = left.length === right.length ? Math.max(there, back) : left.length < right.length ? there : back
  const status = order[shorter] ?? 'unknown'
  return status === 'same' && left.length !== right.length ? 'compatible' : status
}

/** Fighters are people: a report may call the same men either. Things of no known kind compare by their noun. */
function groupOf(figure: Figure): string {
  if (figure.kind === 'fighters') return 'people'
  const noun = figure.kind === 'other' ? fold(figure.noun ?? '').replace(/^[وف]?(?:ال)?/, '') : ''
  return `${figure.kind} ${noun}${figure.part ? ' part' : ''}`.trim()
}

export interface KindComparison {
  kind: FigureKind
  status: FactStatus
  left: string[]
  right: string[]
}

const severity: FactStatus[] = ['unknown', 'same', 'compatible', 'differs']

/**
 * "Ten civilians died" may read as ten people beside "twelve killed": where one side counts people alone and the other the
 * killed alone, both count the killed.
 */
function asKilled(own: Figure[], other: Figure[]): Figure[] {
  const counts = (figures: Figure[], kind: FigureKind) =>
    figures.some((figure) => figure.kind === kind && !figure.part && figure.low !== null)
  const alone = counts(own, 'people') && !counts(own, 'killed') && counts(other, 'killed') && !counts(other, 'people')
  return alone
    ? own.map((figure) => (figure.kind === 'people' && !figure.part ? { ...figure, kind: 'killed' as const } : figure))
    : own
}

/** Compares figures kind by kind; shares of a figure only with shares. */
export function compareFigures(ownLeft: Figure[], ownRight: Figure[]): KindComparison[] {
  const [left, right] = [asKilled(ownLeft, ownRight), asKilled(ownRight, ownLeft)]
  const byKind = new Map<FigureKind, KindComparison>()
  for (const group of new Set([...left, ...right].map(groupOf))) {
    const [a, b] = [left, right].map((side) => side.filter((figure) => groupOf(figure) === group)) as [
      Figure[],
      Figure[],
    ]
    const kind = (a[0] ?? b[0])?.kind ?? 'other'
    const name = kind === 'fighters' ? 'people' : kind
    const status = compareLists(a, b)
    const known = byKind.get(name)
    const worse =
      known === undefined || severity.indexOf(status) > severity.indexOf(known.status) ? status : known.status
    byKind.set(name, {
      kind: name,
      status: worse,
      left: [...(known?.left ?? []), ...a.map(showFigure)],
      right: [...(known?.right ?? []), ...b.map(showFigure)],
    })
  }
  return [...byKind.values()]
}
