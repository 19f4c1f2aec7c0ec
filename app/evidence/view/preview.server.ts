import sharp from 'sharp'
import { pathOfFile } from '../files/file-store'
import { keepBeside } from '../files/keep-beside.server'
import { previewEnding, previewSizes, type PreviewSize } from './preview-name'
import { writeWebp } from './write-webp.server'

/** Pictures with more points than this are not decoded. */
const mostPixels = 250_000_000
const longestSeconds = 20
/** WebP holds no longer side. */
const longestSide = 16_383

/** How foreign pictures are decoded: none that is too large, cut off, or more than one. */
export const decodeLimits = { limitInputPixels: mostPixels, failOn: 'truncated', animated: false } as const

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
 * The path of a picture made anew from the original, in a worker, as WebP without anything else that was in the file; null where it cannot be
 * decoded. `covered` makes it grey and blurred. It is kept beside the files, and made again where it is gone.
 */
export async function makePreview(
  directory: string,
  sha256: string,
  size: PreviewSize,
  covered: boolean,
): Promise<string | null> {
  return keepBeside(directory, sha256, previewEnding({ page: 0, size, covered }), (making) =>
    oneAtATime(async () => {
      try {
        await encode(pathOfFile(directory, sha256), making, Math.min(previewSizes[size], longestSide), covered)
        return true
      } catch (error) {
        if (isUnreadable(error)) return false
        throw error
      }
    }),
  )
}

async function encode(from: string, to: string, side: number, covered: boolean): Promise<void> {
  const picture = sharp(from, decodeLimits)
    .timeout({ seconds: longestSeconds })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  await writeWebp(picture, { to, covered, quality: side > 2000 ? 90 : 80 })
}

/** sharp reports what is wrong with a picture by an error without a code; the file system's errors have one. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && (error as { code?: string }).code === undefined
}
