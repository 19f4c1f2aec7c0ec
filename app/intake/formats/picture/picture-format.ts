import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** A picture of a page, as phones and scanners give it: its letters are read where a person asks for it. */
export const pictureFormat: Format = {
  kind: 'picture',
  ...formatNames.picture,
  matches: ({ head }) => {
    const start = Buffer.from(head.subarray(0, 12)).toString('latin1')
    return (
      start.startsWith('\x89PNG\r\n\x1a\n') ||
      start.startsWith('\xff\xd8\xff') ||
      start.startsWith('II*\0') ||
      start.startsWith('MM\0*') ||
      /^RIFF[^]{4}WEBP/.test(start)
    )
  },
}
