/** Shades of grey, row by row. */
export interface GreyPicture {
  width: number
  height: number
  points: Uint8Array
}

/** Points of a picture that can be recognised by what is around them. */
export interface Features {
  count: number
  /** In points of the picture that was looked at. */
  x: Float32Array
  y: Float32Array
  /** 256 bits of each, as eight numbers. */
  bits: Uint32Array
}

/** Of each size of the picture so many corners, the strongest of each part of it. */
const perLevel = 110
/** The picture is looked at in these sizes, so that a crop, whose things are larger, has corners in common with the whole. */
const levels = [1, 0.72, 0.52, 0.37]
const border = 18
/** Weaker corners come and go with every compression. */
const weakest = 300

/**
 * Corners of a picture (Harris and Stephens, "A combined corner and edge detector", 1988), each with a binary description of
 * what is around it (Calonder et al., "BRIEF: binary robust independent elementary features", 2010; upright, since pictures are
 * shown upright). Re-encoding, other sizes, and cutting the picture change few of them.
 */
export function findFeatures(picture: GreyPicture): Features {
  const found = levels.flatMap((scale) => {
    const level = scaled(picture, scale)
    const sums = integral(smooth(level))
    return corners(level).map(({ x, y }) => ({ x: x / scale, y: y / scale, bits: describe(sums, level.width, x, y) }))
  })
  const bits = new Uint32Array(found.length * 8)
  for (const [at, feature] of found.entries()) bits.set(feature.bits, at * 8)
  return {
    count: found.length,
    x: Float32Array.from(found, ({ x }) => x),
    y: Float32Array.from(found, ({ y }) => y),
    bits,
  }
}

/** A smaller picture, each point the mean of what lies under it. */
function scaled(picture: GreyPicture, scale: number): GreyPicture {
  if (scale === 1) return picture
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const sums = integral(picture)
  const points = new Uint8Array(width * height)
  const [across, down] = [picture.width / width, picture.height / height]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [Math.floor(x * across), Math.floor(y * down)]
      const right = Math.max(left + 1, Math.min(picture.width, Math.floor((x + 1) * across)))
      const bottom = Math.max(top + 1, Math.min(picture.height, Math.floor((y + 1) * down)))
      points[y * width + x] = sumOf(sums, picture.width, left, top, right, bottom) / ((right - left) * (bottom - top))
    }
  return { width, height, points }
}

/** Means of three by three points, against the noise of compression. */
function smooth({ width, height, points }: GreyPicture): GreyPicture {
  const sums = integral({ width, height, points })
  const out = new Uint8Array(points.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [Math.max(0, x - 1), Math.max(0, y - 1)]
      const [right, bottom] = [Math.min(width, x + 2), Math.min(height, y + 2)]
      out[y * width + x] = sumOf(sums, width, left, top, right, bottom) / ((right - left) * (bottom - top))
    }
  return { width, height, points: out }
}

/** Sums of all points above and to the left, with a row and a column of zeros before them. */
function integral({ width, height, points }: GreyPicture): Float64Array {
  const stride = width + 1
  const sums = new Float64Array(stride * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += points[y * width + x] ?? 0
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row
    }
  }
  return sums
}

function sumOf(sums: Float64Array, width: number, left: number, top: number, right: number, bottom: number): number {
  const stride = width + 1
  const at = (x: number, y: number) => sums[y * stride + x] ?? 0
  return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)
}

interface Corner {
  x: number
  y: number
  strength: number
}

/** The strongest corners of each part of the picture, so that one busy part does not take all. */
function corners(level: GreyPicture): Corner[] {
  const strengths = cornerStrengths(level)
  const { width, height } = level
  const cells = new Map<number, Corner[]>()
  for (let y = border; y < height - border; y += 1)
    for (let x = border; x < width - border; x += 1) {
      const strength = strengths[y * width + x] ?? 0
      if (strength < weakest || !isPeak(strengths, width, x, y, strength)) continue
      const cell = Math.floor((y * 6) / height) * 6 + Math.floor((x * 6) / width)
      cells.set(cell, [...(cells.get(cell) ?? []), { x, y, strength }])
    }
  const strongest = (list: Corner[], most: number) => list.sort((a, b) => b.strength - a.strength).slice(0, most)
  return strongest(
    [...cells.values()].flatMap((cell) => strongest(cell, 6)),
    perLevel,
  )
}

function isPeak(strengths: Float64Array, width: number, x: number, y: number, own: number): boolean {
  for (let dy = -2; dy <= 2; dy += 1)
    for (let dx = -2; dx <= 2; dx += 1) if ((strengths[(y + dy) * width + x + dx] ?? 0) > own) return false
  return true
}

/** How much of a corner each point is: brightness changes around it in both directions. */
function cornerStrengths({ width, height, points }: GreyPicture): Float64Array {
  const size = width * height
  const [xx, yy, xy] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const dx = (points[at + 1] ?? 0) - (points[at - 1] ?? 0)
      const dy = (points[at + width] ?? 0) - (points[at - width] ?? 0)
      xx[at] = dx * dx
      yy[at] = dy * dy
      xy[at] = dx * dy
    }
  const [a, b, c] = [boxed(xx, width, height), boxed(yy, width, height), boxed(xy, width, height)]
  return a.map((own, at) => {
    const [other, both] = [b[at] ?? 0, c[at] ?? 0]
    return (own * other - both * both - 0.05 * (own + other) ** 2) / 1000
  })
}

/** Means of five by five values. */
function boxed(values: Float64Array, width: number, height: number): Float64Array {
  const rows = new Float64Array(values.length)
  const out = new Float64Array(values.length)
  for (let y = 2; y < height - 2; y += 1)
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x
      for (let d = -2; d <= 2; d += 1) rows[at] = (rows[at] ?? 0) + (values[at + d] ?? 0)
    }
  for (let y = 4; y < height - 4; y += 1)
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x
      for (let d = -2; d <= 2; d += 1) out[at] = (out[at] ?? 0) + (rows[at + d * width] ?? 0) / 25
    }
  return out
}

/** The pairs of places around a corner whose brightness is compared: the same ones for ever, as descriptions are kept. */
const pairs = makePairs()

function makePairs(): Int8Array {
  let state = 20_101_988
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  // The sum of three is near enough to a bell curve.
  const place = () => Math.max(-14, Math.min(14, Math.round((next() + next() + next() - 1.5) * 14)))
  return Int8Array.from({ length: 256 * 4 }, place)
}

function describe(sums: Float64Array, width: number, x: number, y: number): Uint32Array {
  const bits = new Uint32Array(8)
  const shade = (dx: number, dy: number) => sumOf(sums, width, x + dx - 2, y + dy - 2, x + dx + 3, y + dy + 3)
  for (let at = 0; at < 256; at += 1) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = pairs.subarray(at * 4, at * 4 + 4)
    if (shade(ax, ay) < shade(bx, by)) bits[at >> 5] = ((bits[at >> 5] ?? 0) | (1 << (at & 31))) >>> 0
  }
  return bits
}
