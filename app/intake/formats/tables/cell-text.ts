import { endOf } from '../../../text/characters/beginning'
import type { TextDoubt } from '../../decode/doubts'
import { tidyText } from '../document-text'
import { storableText } from '../found-text'
import { htmlText } from '../html/html-text.server'

const element = '(?:p|div|span|br|h[1-6]|ul|ol|blockquote|section|article|strong|b|em|i|a|img)'
const begins = new RegExp(String.raw`^\s{0,20}<${element}(?:\s[^<>]{0,500})?/?>`, 'i')
const ends = new RegExp(String.raw`(?:</${element}>|<br\s{0,3}/?>)\s{0,20}$`, 'i')

/** The text of a cell as it can be stored; one that is a piece of a web page, as programs of websites export it, as its readers see it. */
export function cellText(cell: string): { text: string; doubts: TextDoubt[] } {
  if (!begins.test(cell) || !ends.test(endOf(cell, 100))) return storableText(cell)
  const page = htmlText(cell)
  const { text, doubts } = storableText(tidyText(page.text))
  return { text, doubts: [...doubts, ...page.hidden.doubts] }
}
