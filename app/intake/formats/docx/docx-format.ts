import type { Format } from '../reader'

/** Word documents since 2007. */
export const docxFormat: Format = {
  kind: 'docx',
  endings: ['docx', 'docm', 'dotx'],
  largest: 32 * 1024 * 1024,
  matches: ({ entries }) => entries.includes('word/document.xml'),
}
