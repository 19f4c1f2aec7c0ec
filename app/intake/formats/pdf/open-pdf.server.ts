import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UploadError } from '../../decode/decode.server'
import { FileRange } from './file-range.server'
import { countingPictures } from './removed-pictures'

const library = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..')
/** Fonts that every reader of PDF has and that files leave out; they come with the library. */
const fonts = join(library, 'standard_fonts', '/')
/** Decoders of the pictures that scanners write (JBIG2, JPEG 2000). */
const decoders = join(library, 'wasm', '/')

/** The bytes of a PDF, or the path of its file, of which pieces are read as they are asked for. */
export type PdfSource = Uint8Array | string

/**
 * Opens a PDF for `work`; nothing in it is run and nothing fetched. Pictures of more than `largestPicture` points are not
 * decoded: for the text none is needed. It is called in the process of `inPdfProcess` alone. Throws `UploadError`.
 */
export async function withPdf<T>(
  source: PdfSource,
  work: (pdf: PDFDocumentProxy) => Promise<T>,
  largestPicture = 0,
): Promise<T> {
  if (typeof source !== 'string') return whileOpen({ data: ownBytes(source) }, work, largestPicture)
  const file = await open(source)
  try {
    const range = new FileRange(file, (await file.stat()).size)
    return await whileOpen({ range, disableAutoFetch: true, disableStream: true }, work, largestPicture)
  } finally {
    await file.close()
  }
}

/** Whether a file cannot be opened since it is encrypted, with a password or in a way that the library does not know. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && (error.name === 'PasswordException' || error.message.includes('encryption'))
}

/** The library takes its bytes over, and wants no `Buffer`. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes)
}

async function whileOpen<T>(
  parameters: Parameters<typeof getDocument>[0],
  work: (pdf: PDFDocumentProxy) => Promise<T>,
  largestPicture: number,
): Promise<T> {
  const loading = getDocument({
    ...(parameters as object),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: largestPicture,
    standardFontDataUrl: fonts,
    wasmUrl: decoders,
    fontExtraProperties: true,
    // Warnings: see `countingPictures`.
    verbosity: 1,
  })
  try {
    return await countingPictures(async () => work(await loading.promise))
  } catch (error) {
    if (error instanceof UploadError) throw error
    throw new UploadError(isLocked(error) ? 'encrypted' : 'damaged', undefined, undefined, { cause: error })
  } finally {
    // What could not be opened holds its memory until then too.
    await loading.destroy()
  }
}
