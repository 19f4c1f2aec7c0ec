import { openPdf } from './open-pdf.server'

/** Width of the picture of a page, and its greatest height, in pixels. */
const width = 1000
const tallest = 2000
/** Larger pictures in a page are left out of it. */
const largestPicture = 16_000_000

interface DrawnCanvas {
  canvas: { toBuffer(type: 'image/png'): Buffer }
  context: CanvasRenderingContext2D
}

/**
 * Draws a page of a PDF as a PNG; null where there is no such page, or no canvas for this machine: that is a library of its
 * own (`@napi-rs/canvas`), which npm installs where it can. Throws `UploadError`.
 */
export async function drawPage(bytes: Uint8Array, number: number): Promise<Buffer | null> {
  const pdf = await openPdf(bytes, largestPicture)
  try {
    if (number < 1 || number > pdf.numPages) return null
    const page = await pdf.getPage(number)
    const natural = page.getViewport({ scale: 1 })
    const scale = Math.min(width / natural.width, tallest / natural.height)
    const viewport = page.getViewport({ scale })
    const factory = pdf.canvasFactory as { create(width: number, height: number): DrawnCanvas }
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: null, canvasContext: context, viewport, background: '#fff' }).promise
    return canvas.toBuffer('image/png')
  } catch {
    return null
  } finally {
    await pdf.loadingTask.destroy()
  }
}
