import { Parser } from 'htmlparser2'
import { UploadError } from '../../decode/decode.server'
import { deepestElement } from '../../limits'
import { HiddenText } from '../hidden-text'
import { raisedNumber } from '../raised-digits'
import { HidingStyles } from './hiding-styles'
import { OdtLines } from './odt-lines'

/** What is not part of the text as it reads now: tracked changes, comments, names of styles. */
const unseen = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:scripts',
  'office:automatic-styles',
  'office:font-face-decls',
  'text:sequence-decls',
  'office:forms',
  'text:ruby-text',
  // The number of a note would be a digit of the figure before it; the note stands behind its word.
  'text:note-citation',
  // Pictures, in a file that is no archive.
  'office:binary-data',
  'svg:title',
  'svg:desc',
])

/** Elements whose end is the end of a line. */
const endsLine = new Set(['text:p', 'text:h', 'table:table-row', 'text:list-item'])

/**
 * The text of an OpenDocument `content.xml`, beside it the `styles.xml` with the styles that have names: a line for each paragraph, marks before items of lists, cells of a table on one
 * line. Throws `UploadError` for one that is cut off, or deeper than any is.
 */
export function odtText(
  xml: string,
  styles = '',
): { text: string; hidden: HiddenText; comments: HiddenText; around: HiddenText } {
  const reader = new OdtReader()
  const around = reader.styles.read(styles)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { xmlMode: true },
  )
  parser.write(xml)
  // At its end the parser closes what a file that was cut off left open.
  if (reader.depth > 0) throw new UploadError('damaged')
  parser.end()
  return { text: reader.lines.written(), hidden: reader.hidden, comments: reader.comments, around }
}

/** Follows the elements of the document and writes the lines of those that are part of the text. */
class OdtReader {
  readonly lines = new OdtLines()
  readonly hidden = new HiddenText()
  readonly comments = new HiddenText()
  depth = 0
  readonly styles = new HidingStyles()
  /** How deep the outermost element lies whose text is a person's, and not shown; 0 outside of one. */
  #hiddenAt = 0
  /** How deep the outermost element lies that is not part of the text; 0 outside of one. */
  #unseenAt = 0
  #commentsIn = 0
  /** How deep the outermost span lies whose text is raised; 0 outside of one. */
  #raisedAt = 0
  /** Paragraphs that are open: a note has its own within another. */
  #paragraphs = 0

  open(name: string, attributes: Record<string, string>): void {
    this.depth += 1
    if (this.depth > deepestElement) throw new UploadError('too-deep')
    this.styles.open(name, attributes)
    if (name === 'text:span' && this.#raisedAt === 0 && this.styles.raises(attributes['text:style-name'] ?? ''))
      this.#raisedAt = this.depth
    if (name === 'office:annotation') this.#commentsIn += 1
    if (this.#hiddenAt === 0 && this.#isHidden(name, attributes)) this.#hiddenAt = this.depth
    if (this.#unseenAt > 0) return
    if (isParagraph(name)) this.#paragraphs += 1
    if (unseen.has(name) || this.#hiddenAt > 0) this.#unseenAt = this.depth
    else if (name === 'text:s') this.lines.write(' '.repeat(spaces(attributes['text:c'])))
    else if (name === 'text:tab') this.lines.write('\t')
    else if (name === 'text:line-break') this.lines.breakLine()
    else if (name === 'table:table-row') this.lines.beginRow()
    else if (name === 'table:table-cell') this.lines.beginCell()
    else if (name === 'text:list-item') this.lines.beginItem()
    else if (name === 'draw:text-box') this.lines.endLine()
    else if (name === 'text:note-body') this.lines.beginNote()
  }

  close(name: string): void {
    const seen = this.#unseenAt === 0
    if (this.#unseenAt === this.depth) this.#unseenAt = 0
    if (this.#hiddenAt === this.depth) this.#hiddenAt = 0
    if (this.#raisedAt === this.depth) this.#raisedAt = 0
    this.depth -= 1
    this.styles.close(name)
    if (name === 'office:annotation') this.#commentsIn -= 1
    if (!seen) return
    if (isParagraph(name)) this.#paragraphs -= 1
    if (name === 'table:table-row') this.lines.endRow()
    if (name === 'text:note-body') this.lines.endNote()
    else if (endsLine.has(name)) this.lines.endLine()
    if (name === 'text:h' || name === 'table:table') this.lines.write('\n')
  }

  #isHidden(name: string, attributes: Record<string, string>): boolean {
    if (name === 'text:deletion') return true
    if (hiding.has(name)) return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true'
    if (name === 'table:table-row' || name === 'table:table-column')
      return attributes['table:visibility'] === 'collapse'
    const style = attributes['text:style-name'] ?? ''
    return (
      (name === 'text:span' && this.styles.hides('text', style)) ||
      (isParagraph(name) && this.styles.hides('paragraph', style))
    )
  }

  text(text: string): void {
    if (this.#hiddenAt > 0) this.hidden.add(text)
    else if (this.#commentsIn > 0) this.comments.add(text)
    // White space between paragraphs only makes the XML readable.
    if (this.#unseenAt === 0 && this.#paragraphs > 0)
      this.lines.writeWords(this.#raisedAt > 0 ? raisedNumber(text) : text)
  }
}

/** Elements that a field or their own attribute hides. */
const hiding = new Set(['text:section', 'text:hidden-text', 'text:hidden-paragraph'])

const isParagraph = (name: string) => name === 'text:p' || name === 'text:h'

/** How many spaces `text:s` stands for; more than a hundred are taken for a mistake. */
function spaces(count = '1'): number {
  return Math.min(Math.max(Number(count) || 1, 1), 100)
}
