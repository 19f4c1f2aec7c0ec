import type { Format } from '../reader'

/** PDF: a picture of pages, whose text is put together from where its letters stand. */
export const pdfFormat: Format = {
  kind: 'pdf',
  endings: ['pdf'],
  largest: 32 * 1024 * 1024,
  // Some programs write a line before the beginning.
  matches: ({ head }) => Buffer.from(head.subarray(0, 1024)).includes('%PDF-'),
}
