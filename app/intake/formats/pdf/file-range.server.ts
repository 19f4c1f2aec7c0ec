import type { FileHandle } from 'node:fs/promises'
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Gives the reader of PDF the pieces of a file that it asks for, so that a large file never lies in memory as a whole. */
export class FileRange extends PDFDataRangeTransport {
  readonly #file: FileHandle

  constructor(file: FileHandle, bytes: number) {
    super(bytes, null)
    this.#file = file
  }

  override requestDataRange(begin: number, end: number): void {
    const piece = new Uint8Array(end - begin)
    this.#file.read(piece, 0, piece.length, begin).then(
      ({ bytesRead }) => this.onDataRange(begin, piece.subarray(0, bytesRead)),
      () => this.onDataRange(begin, new Uint8Array(0)),
    )
  }
}
