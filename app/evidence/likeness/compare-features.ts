import type { Features } from './features'

/** A feature of one picture and the one of the other that is most like it. */
interface Match {
  ax: number
  ay: number
  bx: number
  by: number
  distance: number
}

/** How the points of one picture lie in another: `x' = scale * x + dx`. */
export interface Placement {
  scale: number
  dx: number
  dy: number
  /** How many features of both fit it. */
  fitting: number
  /** The part of the other picture that these lie in: left, top, right, bottom. */
  within: [number, number, number, number]
}

/** Of 256 bits; unrelated places differ in half of them. */
const mostDifferent = 56
/** The next best must be worse by so much, or the place is one of many alike. */
const clearly = 0.82
/** Unless it is very like: one corner is often found in two sizes of a picture, and the next best is then no other place. */
const veryLike = 20
/** Fewer matches say nothing. */
const fewest = 6
/** More matches than these say nothing more. */
const mostMatches = 90
/** How far a feature may lie from where the placement puts it, in points. */
const slack = 5

/** The placement that most features of both pictures agree on; null where there are too few to tell. */
export function place(a: Features, b: Features): Placement | null {
  const matches = match(a, b)
  let best: Placement | null = null
  if (matches.length < fewest) return null
  for (let one = 0; one < matches.length; one += 1)
    for (let other = one + 1; other < matches.length; other += 1) {
      const guess = placementBy(matches[one], matches[other])
      if (!guess) continue
      const fitting = fittingCount(matches, guess)
      if (fitting > (best?.fitting ?? 1)) best = { ...guess, fitting, within: [0, 0, 0, 0] }
    }
  return best && { ...best, within: extent(matches, best) }
}

function match(a: Features, b: Features): Match[] {
  const matches: Match[] = []
  for (let at = 0; at < a.count; at += 1) {
    let [best, next, other] = [257, 257, -1]
    for (let to = 0; to < b.count; to += 1) {
      const distance = differingBits(a.bits, at * 8, b.bits, to * 8, next)
      if (distance < best) [best, next, other] = [distance, best, to]
      else if (distance < next) next = distance
    }
    if (best > mostDifferent || (best > clearly * next && best > veryLike)) continue
    matches.push({ ax: a.x[at] ?? 0, ay: a.y[at] ?? 0, bx: b.x[other] ?? 0, by: b.y[other] ?? 0, distance: best })
  }
  return matches.sort((one, two) => one.distance - two.distance).slice(0, mostMatches)
}

/** How many bits differ; it stops counting past `enough`. */
function differingBits(a: Uint32Array, from: number, b: Uint32Array, to: number, enough: number): number {
  let count = 0
  for (let at = 0; at < 8 && count <= enough; at += 1) count += ones((a[from + at] ?? 0) ^ (b[to + at] ?? 0))
  return count
}

export function ones(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The placement by which two matches fit; null where they lie too near to each other, or one picture would be turned. */
function placementBy(one: Match | undefined, other: Match | undefined) {
  if (!one || !other) return null
  const [ax, ay, bx, by] = [other.ax - one.ax, other.ay - one.ay, other.bx - one.bx, other.by - one.by]
  const [inA, inB] = [Math.hypot(ax, ay), Math.hypot(bx, by)]
  if (inA < 40 || inB < 40 || ax * bx + ay * by < 0.985 * inA * inB) return null
  const scale = inB / inA
  if (scale < 0.2 || scale > 5) return null
  return { scale, dx: one.bx - scale * one.ax, dy: one.by - scale * one.ay }
}

type Guess = Pick<Placement, 'scale' | 'dx' | 'dy'>

function fits({ ax, ay, bx, by }: Match, { scale, dx, dy }: Guess): boolean {
  const reach = slack * Math.max(1, scale)
  return Math.abs(scale * ax + dx - bx) <= reach && Math.abs(scale * ay + dy - by) <= reach
}

/** Several sizes may have found one corner: it counts once. */
function fittingCount(matches: readonly Match[], guess: Guess): number {
  const places = new Set<number>()
  for (const one of matches) if (fits(one, guess)) places.add(Math.round(one.ax / 8) * 4096 + Math.round(one.ay / 8))
  return places.size
}

function extent(matches: readonly Match[], guess: Guess): Placement['within'] {
  const fitting = matches.filter((one) => fits(one, guess))
  const [xs, ys] = [fitting.map(({ bx }) => bx), fitting.map(({ by }) => by)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
