import { largestUpload } from '../../limits'
import type { Format } from '../reader'

/** Plain text, by its name: what no other format recognises. */
export const textFormat: Format = {
  kind: 'text',
  endings: ['txt', 'text', 'md', 'log', ''],
  largest: largestUpload,
  matches: ({ ending }) => textFormat.endings.includes(ending),
}
