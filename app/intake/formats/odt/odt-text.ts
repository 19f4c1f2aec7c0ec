import { Parser } from 'htmlparser2'
import { UploadError } from '../../decode/decode.server'
import { deepestElement } from '../../limits'

/** What is not part of the text as it reads now: what was deleted, comments, names of styles. */
const unseen = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:scripts',
  'office:automatic-styles',
  'office:font-face-decls',
  'text:sequence-decls',
  'office:forms',
  'svg:title',
  'svg:desc',
])

const lines = new Set(['text:p', 'text:h', 'table:table-row', 'text:list-item'])

/**
 * The text of an OpenDocument `content.xml`: a line for each paragraph, marks before items of lists, cells of a table on one
 * line. Throws `UploadError` for one that is cut off, or deeper than any is.
 */
export function odtText(xml: string): string {
  const parts: string[] = []
  let depth = 0
  let unseenAt = 0
  /** Of the innermost tables' rows, the cells that came before. */
  const cells: number[] = []
  let lineEmpty = true
  /** Paragraphs that are open: a note has its own within another. */
  let paragraphs = 0
  /** A space is due before the next words of a cell. */
  let spaced = false
  const say = (text: string) => {
    parts.push(text)
    if (text !== '') lineEmpty = text.endsWith('\n')
    if (lineEmpty) spaced = false
  }
  const endLine = () => {
    // Within a cell paragraphs stand on the row's line.
    if (cells.length > 0) spaced = !lineEmpty
    else if (!lineEmpty) say('\n')
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        if (depth > deepestElement) throw new UploadError('too-deep')
        if (unseenAt > 0) return
        if (name === 'text:p' || name === 'text:h') paragraphs += 1
        if (unseen.has(name)) unseenAt = depth
        else if (name === 'text:s') say(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)))
        else if (name === 'text:tab') say('\t')
        else if (name === 'text:line-break') say(cells.length > 0 ? ' ' : '\n')
        else if (name === 'table:table-row') cells.push(0)
        else if (name === 'table:table-cell' && cells.length > 0) {
          if ((cells.at(-1) ?? 0) > 0) say(' | ')
          cells[cells.length - 1] = (cells.at(-1) ?? 0) + 1
          lineEmpty = true
          spaced = false
        } else if (name === 'text:list-item') {
          say('• ')
          lineEmpty = true
        } else if (name === 'text:note-body') say(' (')
      },
      onclosetag(name) {
        const seen = unseenAt === 0
        if (unseenAt === depth) unseenAt = 0
        depth -= 1
        if (!seen) return
        if (name === 'text:p' || name === 'text:h') paragraphs -= 1
        if (name === 'table:table-row') cells.pop()
        if (name === 'text:note-body') say(')')
        else if (lines.has(name)) endLine()
        if (name === 'text:h' || name === 'table:table') say('\n')
      },
      ontext(text) {
        // What stands between paragraphs is there for whoever reads the codes.
        if (unseenAt > 0 || paragraphs === 0) return
        const words = text.replace(/\s+/g, ' ')
        const shown = lineEmpty ? words.trimStart() : words
        say(spaced && shown !== '' ? ` ${shown.trimStart()}` : shown)
        if (shown !== '') spaced = false
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  // At its end the parser closes what a file that was cut off left open.
  if (depth > 0) throw new UploadError('damaged')
  parser.end()
  return parts.join('')
}
