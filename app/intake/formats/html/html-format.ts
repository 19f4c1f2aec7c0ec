import { writtenFormat } from '../../decode/written-format'
import type { Format } from '../reader'

/** Web pages as browsers save them. */
export const htmlFormat: Format = {
  kind: 'html',
  endings: ['html', 'htm', 'xhtml'],
  largest: 16 * 1024 * 1024,
  matches: ({ ending, text }) =>
    text !== '' && (writtenFormat(text) === 'html' || (htmlFormat.endings.includes(ending) && /<[a-z!]/i.test(text))),
}
