import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { z } from 'zod'
import { drawPage } from '../../intake/formats/pdf/draw-page.server'
import { software } from '../capture/software'
import { incomingDirectory, isSha256, pathOfFile } from '../files/file-store'
import { makeDirectory, storeFile } from '../files/store-file.server'
import { viewKind } from '../view/choose-view'
import { decodeLimits, isUnreadable } from '../view/preview.server'
import { describeCopy, type CopyRequest } from './copy-request'

/** The width of a page's picture that a copy is made of. */
const pageWidth = 2400
/** A picture of the most points takes a minute on one busy core. */
const longestSeconds = 300

/** A copy that was made and kept, before it is on record. */
export const madeCopy = z.object({
  file: z.object({ sha256: z.string().refine(isSha256), bytes: z.number(), mediaType: z.string() }),
  madeBy: z.string(),
  /** The ending of its name. */
  ending: z.enum(['png', 'jpg']),
})

export type MadeCopy = z.infer<typeof madeCopy>

/**
 * Makes a copy of a picture, or of a page of a document, in a thread of a worker, and keeps it: the points anew and nothing else
 * that was in the file. Null where the file is none, or cannot be decoded. The original is only read, row by row, so that a picture
 * of 250 million points takes 200 MB of memory; one that is turned by its camera's mark is held whole.
 */
export async function makeCopy({
  directory,
  sha256,
  mediaType,
  ...request
}: CopyRequest & { directory: string; sha256: string; mediaType: string }): Promise<MadeCopy | null> {
  const isDocument = viewKind(mediaType) === 'document'
  // A photograph stays a photograph; everything else loses nothing.
  const ending = mediaType === 'image/jpeg' && request.kind !== 'convert' ? 'jpg' : 'png'
  const making = join(incomingDirectory(directory), `${randomUUID()}.${ending}`)
  try {
    const source = isDocument ? await drawSource(directory, sha256, request.page) : pathOfFile(directory, sha256)
    if (source === null) return null
    await makeDirectory(incomingDirectory(directory))
    await encode(await change(source, request), making, ending)
    const file = await storeFile(directory, createReadStream(making))
    return {
      file,
      ending,
      madeBy: `${describeCopy(request, isDocument)} by ${software} (sharp ${sharp.versions.sharp})`,
    }
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  } finally {
    await rm(making, { force: true })
  }
}

/** The picture of a page; null where there is none. */
function drawSource(directory: string, sha256: string, page: number): Promise<Uint8Array | null> {
  return drawPage(pathOfFile(directory, sha256), page, pageWidth).catch(() => null)
}

/** Without the passes that need the whole picture in memory: tables of a JPEG for this picture alone, the strongest packing of a PNG. */
async function encode(picture: Sharp, to: string, ending: MadeCopy['ending']): Promise<void> {
  const encoded =
    ending === 'jpg'
      ? picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4', optimiseCoding: false })
      : picture.png({ compressionLevel: 3 })
  await encoded.timeout({ seconds: longestSeconds }).toFile(to)
}

/** The points of a picture as it is meant to be seen, with what is asked for done to them. */
async function change(source: string | Uint8Array, { kind, boxes }: CopyRequest): Promise<Sharp> {
  const picture = sharp(source, decodeLimits).rotate().toColourspace('srgb')
  const { autoOrient, hasAlpha } = await sharp(source, decodeLimits).metadata()
  const areas = boxes.map((box) => areaOf(box, autoOrient.width, autoOrient.height))
  const [area] = areas
  if (kind === 'crop' && area) return picture.extract(area)
  if (kind !== 'redact') return picture
  // Black and opaque: nothing of what was there is left. Translucent points elsewhere are rounded.
  picture.composite(
    areas.map(({ left, top, width, height }) => ({
      input: { create: { width, height, channels: 3, background: '#000' } },
      ...{ left, top },
    })),
  )
  return hasAlpha ? picture : picture.removeAlpha()
}

interface Area {
  left: number
  top: number
  width: number
  height: number
}

/** A box in points: every point that it touches belongs to it, so that no edge of what is blackened is left. */
function areaOf([x, y, w, h]: CopyRequest['boxes'][number], width: number, height: number): Area {
  const left = Math.min(Math.floor((x * width) / 1000), width - 1)
  const top = Math.min(Math.floor((y * height) / 1000), height - 1)
  const right = Math.min(Math.ceil(((x + w) * width) / 1000), width)
  const bottom = Math.min(Math.ceil(((y + h) * height) / 1000), height)
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}
