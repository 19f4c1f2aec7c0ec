import { findFeatures, type Features, type GreyPicture } from './features'

/** What is kept of a picture to find it again. */
export interface PicturePrint {
  /** Whether each of 16 by 16 points is darker than the next one in its row. */
  rows: Uint32Array
  /** The whole picture, small. */
  small: GreyPicture
  /** Points of the picture that was looked at for one of the small one. */
  shrunk: number
  features: Features
}

/** The longer side of the picture that is looked at, and of the small one, in points. */
export const lookedAt = 400
export const smallSide = 64

/**
 * @param whole the picture with its longer side as long as `lookedAt`
 * @param small the same with `smallSide`
 * @param rows 17 by 16 points of it, for the difference hash (Krawetz, "Kind of like that", 2013)
 */
export function printOf(whole: GreyPicture, small: GreyPicture, rows: Uint8Array): PicturePrint {
  return { rows: differences(rows), small, shrunk: lookedAt / smallSide, features: findFeatures(whole) }
}

function differences(points: Uint8Array): Uint32Array {
  const bits = new Uint32Array(8)
  for (let y = 0; y < 16; y += 1)
    for (let x = 0; x < 16; x += 1) {
      const at = y * 16 + x
      if ((points[y * 17 + x] ?? 0) < (points[y * 17 + x + 1] ?? 0))
        bits[at >> 5] = ((bits[at >> 5] ?? 0) | (1 << (at & 31))) >>> 0
    }
  return bits
}

/** The print as bytes, to be kept; a release that takes other prints has another number for them. */
export const printVersion = 1

export function encodePrint({ rows, small, features }: PicturePrint): Buffer {
  const head = new Uint16Array([small.width, small.height, features.count])
  const place = (values: Float32Array) => Uint16Array.from(values, (value) => Math.round(value * 64))
  const parts = [head, rows, small.points, place(features.x), place(features.y), features.bits]
  return Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)))
}

export function decodePrint(bytes: Buffer): PicturePrint {
  let at = 0
  const take = (length: number) => {
    // A copy begins where numbers of any size may begin.
    const part = Uint8Array.prototype.slice.call(bytes, at, at + length)
    at += length
    return part.buffer
  }
  const [width = 0, height = 0, count = 0] = new Uint16Array(take(6))
  const rows = new Uint32Array(take(32))
  const points = new Uint8Array(take(width * height))
  const place = () => Float32Array.from(new Uint16Array(take(count * 2)), (value) => value / 64)
  const [x, y] = [place(), place()]
  const features = { count, x, y, bits: new Uint32Array(take(count * 32)) }
  return { rows, small: { width, height, points }, shrunk: lookedAt / smallSide, features }
}
