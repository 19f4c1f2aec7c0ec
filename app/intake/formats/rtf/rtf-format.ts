import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** Rich Text Format: what Word, WordPad and many agencies' systems write. */
export const rtfFormat: Format = {
  kind: 'rtf',
  ...formatNames.rtf,
  matches: ({ text }) => text.trimStart().startsWith('{\\rtf'),
}
