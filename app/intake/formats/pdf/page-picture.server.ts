import { mostPixels } from '../ocr/recogniser'
import { withPdf, type PdfSource } from './open-pdf.server'

/** Larger pictures in a page are left out of it: A4 at 600 dots an inch has 35 million. */
const largestPicture = 40_000_000
/** Dots an inch that letters are recognised at; a page has 72 points an inch. */
const scanned = 300

/** How large a page is drawn: so many pixels wide and twice as high at most, or as letters are recognised best. */
export type PictureSize = { width: number } | 'for-recognition'

interface DrawnCanvas {
  canvas: { toBuffer(type: 'image/png'): Buffer }
  context: CanvasRenderingContext2D
}

/**
 * A page of a PDF as a PNG; null where there is no such page, or it cannot be drawn. It draws with a library
 * (`@napi-rs/canvas`) that npm installs where it can: without it nothing is drawn. It works in the process of `inPdfProcess`.
 * Throws `UploadError`.
 */
export function drawPicture({
  source,
  page: number,
  size,
}: {
  source: PdfSource
  page: number
  size: PictureSize
}): Promise<Uint8Array | null> {
  return withPdf(
    source,
    async (pdf) => {
      if (number < 1 || number > pdf.numPages) return null
      try {
        const page = await pdf.getPage(number)
        const natural = page.getViewport({ scale: 1 })
        const viewport = page.getViewport({ scale: scaleOf(natural, size) })
        const factory = pdf.canvasFactory as { create(width: number, height: number): DrawnCanvas }
        const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
        await page.render({ canvas: null, canvasContext: context, viewport, background: '#fff' }).promise
        return canvas.toBuffer('image/png')
      } catch {
        return null
      }
    },
    largestPicture,
  )
}

function scaleOf({ width, height }: { width: number; height: number }, size: PictureSize): number {
  return size === 'for-recognition'
    ? Math.min(scanned / 72, Math.sqrt(mostPixels / (width * height)))
    : Math.min(size.width / width, (2 * size.width) / height)
}
