import { writtenFormat } from '../../decode/written-format'
import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** Whether a text begins as a web page does; pieces of one are in many a table. */
export function isPage(text: string): boolean {
  return /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|html|head|body)\b/i.test(text)
}

/** Web pages as browsers save them. */
export const htmlFormat: Format = {
  kind: 'html',
  ...formatNames.html,
  matches: ({ ending, text }) =>
    text !== '' && (writtenFormat(text) === 'html' || (htmlFormat.endings.includes(ending) && /<[a-z!]/i.test(text))),
}
