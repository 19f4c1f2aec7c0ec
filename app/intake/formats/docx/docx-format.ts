import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** Word documents since 2007. */
export const docxFormat: Format = {
  kind: 'docx',
  ...formatNames.docx,
  matches: ({ entries }) => entries.includes('word/document.xml'),
}
