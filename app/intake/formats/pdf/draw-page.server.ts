import { mostPixels } from '../ocr/recogniser'
import type { PagePictures } from '../ocr/recognise-pages.server'
import { openPdf, type PdfSource } from './open-pdf.server'

/** Width of the picture of a page on the screen in pixels; it is twice as high at most. */
const usualWidth = 1000
/** Larger pictures in a page are left out of it: A4 at 600 dots an inch has 35 million. */
const largestPicture = 40_000_000
/** Dots an inch that letters are recognised at; a page has 72 points an inch. */
const scanned = 300

interface DrawnCanvas {
  canvas: { toBuffer(type: 'image/png'): Buffer }
  context: CanvasRenderingContext2D
}

/** A page of a PDF as a PNG for the screen; null where there is no such page, or none can be drawn here. Throws `UploadError`. */
export async function drawPage(source: PdfSource, number: number, width = usualWidth): Promise<Uint8Array | null> {
  return withPages(
    source,
    (natural, height) => Math.min(width / natural, (2 * width) / height),
    ({ draw }) => draw(number),
  )
}

/** Hands the pages of a PDF to `work`, drawn as large as letters are recognised best. Throws `UploadError`. */
export function withScannedPages<T>(bytes: Uint8Array, work: (pages: PagePictures) => Promise<T>): Promise<T> {
  return withPages(bytes, (width, height) => Math.min(scanned / 72, Math.sqrt(mostPixels / (width * height))), work)
}

/**
 * Draws with a library of its own (`@napi-rs/canvas`), which npm installs where it can: without it, and for a page that cannot
 * be drawn, `draw` gives null.
 */
async function withPages<T>(
  source: PdfSource,
  scaleOf: (width: number, height: number) => number,
  work: (pages: PagePictures) => Promise<T>,
): Promise<T> {
  const pdf = await openPdf(source, largestPicture)
  const draw = async (number: number): Promise<Buffer | null> => {
    try {
      if (number < 1 || number > pdf.numPages) return null
      const page = await pdf.getPage(number)
      const natural = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: scaleOf(natural.width, natural.height) })
      const factory = pdf.canvasFactory as { create(width: number, height: number): DrawnCanvas }
      const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
      await page.render({ canvas: null, canvasContext: context, viewport, background: '#fff' }).promise
      page.cleanup()
      return canvas.toBuffer('image/png')
    } catch {
      return null
    }
  }
  try {
    return await work({ pages: pdf.numPages, draw })
  } finally {
    await pdf.loadingTask.destroy()
  }
}
