import type { PagePictures } from '../ocr/recognise-pages.server'
import { inPdfProcess } from './in-pdf-process.server'
import type { PdfSource } from './open-pdf.server'

/** Width of the picture of a page on the screen in pixels; it is twice as high at most. */
const usualWidth = 1000

/** A page of a PDF as a PNG for the screen; null where there is no such page, or none can be drawn here. Throws `UploadError`. */
export function drawPage(source: PdfSource, page: number, width = usualWidth): Promise<Uint8Array | null> {
  return inPdfProcess('draw-picture', { source, page, size: { width } })
}

/** Hands the pages of a PDF to `work`, drawn as large as letters are recognised best. Throws `UploadError`. */
export async function withScannedPages<T>(source: PdfSource, work: (pages: PagePictures) => Promise<T>): Promise<T> {
  const { pages } = await inPdfProcess('read-info', { source })
  // A page that cannot be drawn is left out alone.
  const draw = (page: number) =>
    inPdfProcess('draw-picture', { source, page, size: 'for-recognition' }).catch(() => null)
  return work({ pages, draw })
}
