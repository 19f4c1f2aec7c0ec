import { headerNames } from '../eml/eml-format'
import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** A folder of mails in one file, as mail programs export it. */
export const mboxFormat: Format = {
  kind: 'mbox',
  ...formatNames.mbox,
  matches: ({ text }) => {
    const [, rest] = /^From \S{1,200}[^\n]{0,200}\r?\n([^]*)$/.exec(text) ?? []
    return rest !== undefined && headerNames(rest).length > 0
  },
}
