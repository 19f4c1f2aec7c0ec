import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { pathOfFile } from '../files/file-store'

/** In a list, in the viewer, and as large as the original. */
export const previewSizes = { small: 360, large: 1600, full: 12_000 } as const

export type PreviewSize = keyof typeof previewSizes

/** Pictures with more points than this are not decoded. */
const mostPixels = 250_000_000
const longestSeconds = 20
/** WebP holds no longer side. */
const longestSide = 16_383

sharp.cache(false)
sharp.concurrency(1)
// SVG is a document that can refer to others, and PDF and the like are no pictures: of them nothing is decoded.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((reader) => `VipsForeignLoad${reader}`),
})

let running: Promise<unknown> = Promise.resolve()

/** Large pictures take much memory to decode: one at a time. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const result = running.then(work, work)
  running = result.catch(() => undefined)
  return result
}

/**
 * The path of a picture made anew from the original, as WebP without anything else that was in the file; null where it cannot be
 * decoded. `covered` makes it grey and blurred. It is kept beside the files, and made again where it is gone.
 */
export async function makePreview(
  directory: string,
  sha256: string,
  size: PreviewSize,
  covered: boolean,
): Promise<string | null> {
  const path = join(directory, 'previews', sha256.slice(0, 2), `${sha256}-${size}${covered ? '-covered' : ''}.webp`)
  if (await stat(path).catch(() => null)) return path
  return oneAtATime(async () => {
    await mkdir(dirname(path), { recursive: true })
    const making = `${path}.${randomUUID()}`
    try {
      await encode(pathOfFile(directory, sha256), making, Math.min(previewSizes[size], longestSide), covered)
      await rename(making, path)
      return path
    } catch (error) {
      if (isUnreadable(error)) return null
      throw error
    } finally {
      await rm(making, { force: true })
    }
  })
}

async function encode(from: string, to: string, side: number, covered: boolean): Promise<void> {
  const picture = sharp(from, { limitInputPixels: mostPixels, failOn: 'truncated', animated: false })
    .timeout({ seconds: longestSeconds })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  if (covered) picture.greyscale().blur(12)
  await picture.webp({ quality: side > 2000 ? 90 : 80 }).toFile(to)
}

/** sharp tells what is wrong with a picture by an error without a code; the file system's errors have one. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && (error as { code?: string }).code === undefined
}
