import { HiddenText, wordsFound } from '../hidden-text'
import type { FoundPart } from '../reader'

/** Parts of a workbook with words that stand in no cell. */
const wordy =
  /^xl\/(?:drawings\/|charts\/|diagrams\/|comments\/|threadedComments\/)?((?:comment|threadedComment|drawing|chart|data)s?\d{0,5})\.xml$/i
const sheet = /^xl\/(?:worksheets|chartsheets)\/([^/]{1,100})\.xml$/i

/** What a workbook says beside its cells: comments, texts of drawings and charts, headers and footers of sheets. */
export function besideCells(parts: readonly [name: string, part: Buffer][]): FoundPart[] {
  const threaded = parts.some(([name]) => name.toLowerCase().startsWith('xl/threadedcomments/'))
  return parts.flatMap(([name, part]) => {
    const [, of] = wordy.exec(name) ?? []
    // Programs write comments that people answer a second time, for older programs.
    if (of !== undefined && !(threaded && part.includes('tc={')))
      return wordsFound(part.toString('utf8'), /<(?:\w{1,9}:)?(?:t|text)(?:\s[^<>]{0,200})?>([^<]{1,1000})/g).besideAs(
        of,
      )
    const [, page] = sheet.exec(name) ?? []
    return page === undefined ? [] : runningWords(part).besideAs(page, { running: true })
  })
}

/** Headers and footers of a sheet without their codes, such as `&C` and `&"Arial,Bold"`. */
function runningWords(part: Buffer): HiddenText {
  const words = new HiddenText()
  const start = part.indexOf('<headerFooter')
  const xml = start < 0 ? '' : part.toString('utf8', start, start + 20_000)
  for (const [, text = ''] of xml.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]{1,1000})/g)) {
    const said = text.replace(/&amp;(?:&quot;[^&]{0,100}&quot;|"[^"]{0,100}"|K[\dA-F]{6}|[A-Z]|\d{1,3})/g, ' ')
    // The number of a page and the like are no words.
    if (/\p{Letter}/u.test(said)) words.add(`${said} `)
  }
  return words
}
