import { ones, place, type Placement } from './compare-features'
import type { GreyPicture } from './features'
import type { PicturePrint } from './picture-print'

/** How two pictures are alike: the whole of both, or one is a part of the other, or each has a part of the other. */
export interface Likeness {
  kind: 'whole' | 'part'
  /** 0 to 1: how alike they are where they lie on each other. */
  score: number
}

/** So many features must agree on how the pictures lie on each other, spread over so much of what they share. */
const fewestFitting = 9
const leastSpread = 0.2
/** The correlation of the points that lie on each other, from -1 to 1. */
const leastAlike = 0.72
/** Of 256 bits of the difference hash; and how alike the whole pictures are then. */
const mostRows = 26
const leastWhole = 0.93
/** A picture of one shade is like any other of one. */
const leastContrast = 6

/** Whether two pictures look the same, whole or in part; null where they do not. */
export function comparePrints(a: PicturePrint, b: PicturePrint): Likeness | null {
  const rows = a.rows.reduce((sum, word, at) => sum + ones(word ^ (b.rows[at] ?? 0)), 0)
  if (rows <= mostRows) {
    const alike = correlation(a.small, b.small, wholeOn(a.small, b.small))
    if (alike >= leastWhole) return { kind: 'whole', score: alike }
  }
  const placed = place(a.features, b.features)
  if (!placed || placed.fitting < fewestFitting) return null
  const onSmall = { scale: placed.scale, dx: placed.dx / a.shrunk, dy: placed.dy / a.shrunk }
  const shared = sharedArea(a.small, b.small, onSmall)
  const [left, top, right, bottom] = placed.within
  const spread = ((right - left) * (bottom - top)) / (shared * b.shrunk ** 2)
  if (!(spread >= leastSpread)) return null
  const alike = correlation(a.small, b.small, { ...onSmall, across: onSmall.scale, down: onSmall.scale })
  if (alike < leastAlike) return null
  const covers = Math.min(
    shared / (b.small.width * b.small.height),
    shared / (a.small.width * a.small.height * onSmall.scale ** 2),
  )
  return { kind: covers > 0.9 ? 'whole' : 'part', score: alike }
}

interface Laid extends Pick<Placement, 'dx' | 'dy'> {
  across: number
  down: number
}

function wholeOn(a: GreyPicture, b: GreyPicture): Laid {
  return { across: b.width / a.width, down: b.height / a.height, dx: 0, dy: 0 }
}

/** How many points of `b` lie under `a`. */
function sharedArea(a: GreyPicture, b: GreyPicture, { scale, dx, dy }: Pick<Placement, 'scale' | 'dx' | 'dy'>): number {
  const width = Math.min(b.width, dx + scale * a.width) - Math.max(0, dx)
  const height = Math.min(b.height, dy + scale * a.height) - Math.max(0, dy)
  return Math.max(0, width) * Math.max(0, height)
}

/** The correlation of the points of `b` with those of `a` that lie on them; 0 where they are too few or of one shade. */
function correlation(a: GreyPicture, b: GreyPicture, { across, down, dx, dy }: Laid): number {
  let [count, sumA, sumB, aa, bb, ab] = [0, 0, 0, 0, 0, 0]
  for (let y = 0; y < b.height; y += 1)
    for (let x = 0; x < b.width; x += 1) {
      const shade = shadeAt(a, (x + 0.5 - dx) / across - 0.5, (y + 0.5 - dy) / down - 0.5)
      if (shade === null) continue
      const own = b.points[y * b.width + x] ?? 0
      count += 1
      sumA += shade
      sumB += own
      aa += shade * shade
      bb += own * own
      ab += shade * own
    }
  if (count < 60) return 0
  const [varianceA, varianceB] = [aa / count - (sumA / count) ** 2, bb / count - (sumB / count) ** 2]
  if (Math.min(varianceA, varianceB) < leastContrast ** 2) return 0
  return (ab / count - (sumA / count) * (sumB / count)) / Math.sqrt(varianceA * varianceB)
}

/** The shade between four points; null outside of the picture. */
function shadeAt({ width, height, points }: GreyPicture, x: number, y: number): number | null {
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return null
  const [left, top] = [
    Math.max(0, Math.min(width - 2, Math.floor(x))),
    Math.max(0, Math.min(height - 2, Math.floor(y))),
  ]
  const [u, v] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))]
  const at = (dx: number, dy: number) => points[(top + dy) * width + left + dx] ?? 0
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v
}
