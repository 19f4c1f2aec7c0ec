import sharp, { type Sharp } from 'sharp'
import { drawPage } from '../../intake/formats/pdf/draw-page.server'
import { software } from '../capture/software'
import { pathOfFile, type KeptFile } from '../files/file-store'
import { storeBytes } from '../files/store-file.server'
import { withPdf } from '../text/pdf-layout.server'
import { viewKind } from '../view/choose-view'
import { decodeLimits, isUnreadable } from '../view/preview.server'
import { describeCopy, type CopyRequest } from './copy-request'

/** The width of a page's picture that a copy is made of. */
const pageWidth = 2400

/** A copy that was made and kept, before it is on record. */
export interface MadeCopy {
  file: KeptFile
  madeBy: string
  /** The ending of its name. */
  ending: 'png' | 'jpg'
}

/**
 * Makes a copy of a picture, or of a page of a document, in a thread, and keeps it: the points anew and nothing else that was in
 * the file. Null where the file is none, or cannot be decoded. The original is only read.
 */
export async function makeCopy({
  directory,
  sha256,
  mediaType,
  ...request
}: CopyRequest & { directory: string; sha256: string; mediaType: string }): Promise<MadeCopy | null> {
  const isDocument = viewKind(mediaType) === 'document'
  try {
    const points = await decode(directory, sha256, isDocument ? request.page : null)
    if (!points) return null
    // A photograph stays a photograph; everything else loses nothing.
    const ending = mediaType === 'image/jpeg' && request.kind !== 'convert' ? 'jpg' : 'png'
    const changed = change(points, request)
    const bytes = await (ending === 'jpg' ? changed.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }) : changed.png())
      .timeout({ seconds: 60 })
      .toBuffer()
    const file = await storeBytes(directory, bytes)
    return {
      file,
      ending,
      madeBy: `${describeCopy(request, isDocument)} by ${software} (sharp ${sharp.versions.sharp})`,
    }
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

interface Points {
  data: Buffer
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
}

/** The points of a picture as it is meant to be seen, or of a page; null where there is none. */
async function decode(directory: string, sha256: string, page: number | null): Promise<Points | null> {
  const source =
    page === null
      ? pathOfFile(directory, sha256)
      : await withPdf(directory, sha256, (pdf) => drawPage(pdf, page, pageWidth)).catch(() => null)
  if (source === null) return null
  return sharp(source, decodeLimits)
    .rotate()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
}

function change({ data, info }: Points, { kind, boxes }: CopyRequest): Sharp {
  const { width, height, channels } = info
  const raw = { width, height, channels }
  const areas = boxes.map((box) => areaOf(box, width, height))
  const [area] = areas
  if (kind === 'crop' && area) return sharp(data, { raw }).extract(area)
  if (kind === 'redact') for (const one of areas) blacken(data, raw, one)
  return sharp(data, { raw })
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

/** Writes black, opaque points over an area: nothing of what was there is left in the copy. */
function blacken(data: Buffer, raw: { width: number; channels: number }, { left, top, width, height }: Area): void {
  for (let row = top; row < top + height; row += 1) {
    const from = (row * raw.width + left) * raw.channels
    const to = from + width * raw.channels
    data.fill(0, from, to)
    if (raw.channels === 2 || raw.channels === 4)
      for (let at = from + raw.channels - 1; at < to; at += raw.channels) data[at] = 255
  }
}
