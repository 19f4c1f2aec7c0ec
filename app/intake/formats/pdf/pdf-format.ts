import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** PDF: a picture of pages, whose text is put together from where its letters stand. */
export const pdfFormat: Format = {
  kind: 'pdf',
  ...formatNames.pdf,
  // Some programs write a line before the beginning.
  matches: ({ head }) => Buffer.from(head.subarray(0, 1024)).includes('%PDF-'),
}
