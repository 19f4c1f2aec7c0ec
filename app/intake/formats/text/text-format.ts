import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** Plain text, by its name: what no other format recognises. */
export const textFormat: Format = {
  kind: 'text',
  ...formatNames.text,
  matches: ({ ending }) => textFormat.endings.includes(ending),
}
