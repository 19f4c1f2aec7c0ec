import type { Format } from '../reader'

/** Rich Text Format: what Word, WordPad and many agencies' systems write. */
export const rtfFormat: Format = {
  kind: 'rtf',
  endings: ['rtf', 'doc'],
  largest: 16 * 1024 * 1024,
  matches: ({ text }) => text.trimStart().startsWith('{\\rtf'),
}
