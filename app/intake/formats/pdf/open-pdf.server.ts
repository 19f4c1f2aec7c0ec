import { createRequire } from 'node:module'
import { join } from 'node:path'
import { getDocument, type PDFDataRangeTransport, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UploadError } from '../../decode/decode.server'

const library = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..')
/** Fonts that every reader of PDF has and that files leave out; they come with the library. */
const fonts = join(library, 'standard_fonts', '/')
/** Decoders of the pictures that scanners write (JBIG2, JPEG 2000). */
const decoders = join(library, 'wasm', '/')

/** The bytes of a PDF, or where pieces of them can be had for. */
export type PdfSource = Uint8Array | PDFDataRangeTransport

/**
 * Opens a PDF; nothing in it is run and nothing fetched. Pictures of more than `largestPicture` points are not decoded: for the
 * text none is needed. Throws `UploadError`.
 */
export async function openPdf(source: PdfSource, largestPicture = 0): Promise<PDFDocumentProxy> {
  const loading = getDocument({
    // The library takes its bytes over: it gets its own.
    ...(source instanceof Uint8Array
      ? { data: new Uint8Array(source) }
      : { range: source, disableAutoFetch: true, disableStream: true }),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: largestPicture,
    standardFontDataUrl: fonts,
    wasmUrl: decoders,
    fontExtraProperties: true,
    verbosity: 0,
  })
  try {
    return await loading.promise
  } catch (error) {
    // What could not be opened holds its memory until then.
    await loading.destroy()
    const issue = error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
    throw new UploadError(issue, undefined, undefined, { cause: error })
  }
}
