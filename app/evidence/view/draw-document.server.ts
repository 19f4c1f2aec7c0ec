import sharp from 'sharp'
import { drawPage } from '../../intake/formats/pdf/draw-page.server'
import { pathOfFile } from '../files/file-store'
import { keepBeside } from '../files/keep-beside.server'
import { previewEnding, previewSizes, type PreviewSize } from './preview-name'
import { writeWebp } from './write-webp.server'

/** The width of a page's picture in points, by what it is for. */
const widths: Record<PreviewSize, number> = { small: previewSizes.small, large: 1200, full: 2400 }

/**
 * The path of the picture of a page of a kept PDF, drawn by ourselves, in a thread of a worker; null where there is no such page, or it
 * cannot be drawn. `covered` makes it grey and blurred.
 */
export function drawDocumentPage({
  directory,
  sha256,
  page,
  size,
  covered,
}: {
  directory: string
  sha256: string
  page: number
  size: PreviewSize
  covered: boolean
}): Promise<string | null> {
  return keepBeside(directory, sha256, previewEnding({ page, size, covered }), async (making) => {
    const png = await drawPage(pathOfFile(directory, sha256), page, widths[size]).catch(() => null)
    if (!png) return false
    await writeWebp(sharp(png), { to: making, covered, quality: 85 })
    return true
  })
}
