import { headerNames } from '../eml/eml-format'
import type { Format } from '../reader'

/** A folder of mails in one file, as mail programs export it. */
export const mboxFormat: Format = {
  kind: 'mbox',
  endings: ['mbox', 'mbx'],
  // Mail programs keep a folder under its own name.
  sharedEndings: [''],
  // Its mails are read one after the other.
  largest: 8 * 1024 * 1024 * 1024,
  matches: ({ text }) => {
    const [, rest] = /^From \S{1,200}[^\n]{0,200}\r?\n([^]*)$/.exec(text) ?? []
    return rest !== undefined && headerNames(rest).length > 0
  },
}
