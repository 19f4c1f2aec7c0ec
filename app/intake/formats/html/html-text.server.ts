import { Parser } from 'htmlparser2'
import { UploadError } from '../../decode/decode.server'
import { deepestElement } from '../../limits'
import { HiddenText } from '../hidden-text'
import { raisedNumber } from '../raised-digits'
import { BesidePage } from './beside-page'
import { PageStyles } from './page-styles'

/** Elements whose text nobody reads on the page. */
export const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
])
/** Elements that begin and end a line. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** These are set apart by an empty line on a page. */
const setApart = new Set('p h1 h2 h3 h4 h5 h6 blockquote table ul ol pre article section figure'.split(' '))
/** The same in a document, in which a paragraph is a line. */
export const apartInDocument = new Set('h1 h2 h3 h4 h5 h6 table'.split(' '))
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** A page may leave these open at its end. */
const endsOptional = new Set(
  'html head body p li dt dd tr td th thead tbody tfoot colgroup caption option rp rt'.split(' '),
)

/** What is known of a page before it is taken apart: a page made to be slow has more of it than any report. */
export interface PageSize {
  elements: number
  depth: number
}

/**
 * All text of a web page as a person reads it: a line for each block, a mark before each item of a list, cells of a table on
 * one line. It takes the page piece by piece and builds no tree. It is not complete where it ends within an element that
 * every page closes. Throws `UploadError` for a page that is deeper than any is.
 */
export function htmlText(
  html: string,
  apart: ReadonlySet<string> = setApart,
  styles = new PageStyles(html),
): { text: string; size: PageSize; complete: boolean; hidden: HiddenText; beside: BesidePage } {
  const writer = new PageWriter(apart, styles)
  const beside = new BesidePage()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        writer.open(name, attributes)
        if (!writer.hides) beside.open(name, attributes)
      },
      onclosetag: (name) => {
        if (!writer.hides) beside.close()
        writer.close(name)
      },
      ontext: (text) => {
        writer.write(text)
        if (!writer.hides) beside.text(text)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  const complete = writer.atEnd
  parser.end()
  return { text: writer.text, size: writer.size, complete, hidden: writer.hidden, beside }
}

class PageWriter {
  readonly size: PageSize = { elements: 0, depth: 0 }
  readonly hidden = new HiddenText()
  /** The page hides the outermost element that is not seen, whose text is words otherwise. */
  #hides = false
  readonly #parts: string[] = []
  readonly #apart: ReadonlySet<string>
  readonly #styles: PageStyles
  #depth = 0
  /** How many elements are open that a page closes before its end. */
  #unclosed = 0
  /** How deep the outermost element that is not seen lies; 0 outside of one. */
  #unseenAt = 0
  #preformatted = 0
  #raised = 0
  /** Where the last line begins, and whether anything stands on it. */
  #lineEmpty = true
  /** A space is due before the next words of this line. */
  #spaced = false
  /** Of each row that is open, the innermost last, the cells that came before; paragraphs in a cell stay on the row's line. */
  readonly #rows: number[] = []

  constructor(apart: ReadonlySet<string>, styles: PageStyles) {
    this.#apart = apart
    this.#styles = styles
  }

  /** Whether the page hides what is written now. */
  get hides(): boolean {
    return this.#unseenAt > 0 && this.#hides
  }

  get atEnd(): boolean {
    return this.#unclosed === 0
  }

  get text(): string {
    return this.#parts.join('')
  }

  open(name: string, attributes: Record<string, string>): void {
    this.size.elements += 1
    if (!voids.has(name)) this.#depth += 1
    if (mustBeClosed(name)) this.#unclosed += 1
    if (this.#depth > deepestElement) throw new UploadError('too-deep')
    this.size.depth = Math.max(this.size.depth, this.#depth)
    if (this.#unseenAt > 0) return
    const isUnseen = unseen.has(name) && !isShadow(name, attributes)
    if (isUnseen || this.#styles.hides(name, attributes)) {
      if (!voids.has(name)) this.#unseenAt = this.#depth
      this.#hides = !isUnseen
      return
    }
    if (name === 'br') this.#breakLine()
    if (name === 'pre') this.#preformatted += 1
    if (name === 'sup') this.#raised += 1
    if (name === 'td' || name === 'th') this.#openCell()
    if (blocks.has(name)) this.#newLine(this.#apart.has(name))
    if (name === 'tr') this.#rows.push(0)
    if (name === 'li') this.#parts.push('• ')
  }

  close(name: string): void {
    const seen = this.#unseenAt === 0
    if (mustBeClosed(name)) this.#unclosed -= 1
    if (!voids.has(name)) {
      if (this.#unseenAt === this.#depth) this.#unseenAt = 0
      this.#depth = Math.max(0, this.#depth - 1)
    }
    if (!seen) return
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1)
    if (name === 'sup') this.#raised = Math.max(0, this.#raised - 1)
    if (name === 'tr') this.#rows.pop()
    if (blocks.has(name)) this.#newLine(this.#apart.has(name))
  }

  write(written: string): void {
    const text = this.#raised > 0 ? raisedNumber(written) : written
    if (this.#unseenAt > 0) {
      if (this.#hides) this.hidden.add(text)
      return
    }
    if (this.#preformatted > 0) {
      this.#say(text)
      return
    }
    const words = text.replace(/[ \t\r\n\f]+/g, ' ')
    // A space is written when something follows it on its line.
    if (words.startsWith(' ')) this.#space()
    // A no-break space comes as a piece of its own: between two words it parts them.
    if (words.trim() === '' && (this.#lineEmpty || words.replaceAll(' ', '') === '')) return
    this.#say(words.replace(/^ | $/g, ''))
    if (words.endsWith(' ')) this.#space()
  }

  #say(text: string): void {
    if (text === '') return
    if (this.#spaced) this.#parts.push(' ')
    this.#parts.push(text)
    this.#spaced = false
    this.#lineEmpty = false
  }

  #openCell(): void {
    this.#spaced = false
    const before = this.#rows.pop() ?? 0
    if (before > 0) this.#parts.push(' | ')
    // A table within a cell goes on in its line.
    else if (this.#rows.length > 0 && !this.#lineEmpty) this.#parts.push(' ')
    this.#rows.push(before + 1)
    this.#lineEmpty = true
  }

  #newLine(apart: boolean): void {
    if (this.#rows.length > 0) this.#space()
    else if (apart || !this.#lineEmpty) this.#breakLine(apart ? '\n\n' : '\n')
  }

  #breakLine(end = '\n'): void {
    if (this.#rows.length > 0) {
      this.#space()
      return
    }
    this.#parts.push(end)
    this.#lineEmpty = true
    this.#spaced = false
  }

  #space(): void {
    if (!this.#lineEmpty) this.#spaced = true
  }
}

/** What a browser draws in place of the element around it; pages that were saved as one file have their parts so. */
function isShadow(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'template' && 'shadowrootmode' in attributes
}

function mustBeClosed(name: string): boolean {
  return !voids.has(name) && !endsOptional.has(name)
}
