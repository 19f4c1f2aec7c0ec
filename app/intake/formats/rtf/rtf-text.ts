import { UploadError } from '../../decode/decode.server'
import { deepestElement } from '../../limits'
import { HiddenText } from '../hidden-text'
import { raised } from '../raised-digits'
import { decodePage, pageOfCharset } from './code-pages'

/** Groups that hold no text of the document. */
const unseen = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable info pict object objdata fldinst generator themedata colorschememapping latentstyles datastore xmlnstbl rsidtbl mmathPr header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor filetbl revtbl pgptbl nonshppict shpinst'.split(
    ' ',
  ),
)

/** Of those the ones that somebody reads nevertheless, beside the text. */
const beside = new Set('header headerl headerr headerf footer footerl footerr footerf annotation'.split(' '))

/** Control words that stand for characters. */
const characters: Record<string, string> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  row: '\n',
  tab: '\t',
  cell: ' | ',
  nestcell: ' | ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}

interface Group {
  /** It is no text of the document. */
  aside: boolean
  /** It stands beside the text: in a header or a comment. */
  beside: boolean
  /** Its text is not shown, or was deleted by a tracked change. */
  hidden: boolean
  deleted: boolean
  /** -1 before one is named: that of the document. */
  font: number
  /** How many characters stand for one `\u`. */
  fallback: number
  /** A drawing of the document: the text boxes in it are text. */
  drawing: boolean
  /** A note: it stands in brackets behind its word. */
  note: boolean
  /** Its paragraphs are in a cell of a table, and stay on the line of their row. */
  inCell: boolean
  /** It has the same text twice: in code pages, which is passed over, and in letters of Unicode. */
  twice: boolean
  raised: boolean
}

/** What stands before parts of a formula. */
const signs: Record<string, string> = { mden: '/', msup: '^', msub: '_' }

/** One piece of a document: a brace, a control word with its number, a control sign with what follows, or plain characters. */
const token = /[{}]|\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\(?:\r\n|[^])|[\r\n]+|[^\\{}\r\n]+/gi

/**
 * The text of an RTF document. It is read once from its beginning to its end; groups are kept in a list of their own, so that
 * the machine's own stack does not grow. Throws `UploadError` for a document that is deeper than any is. It is not complete where the bytes end inside a group.
 */
export function rtfText(source: string): { text: string; complete: boolean; hidden: HiddenText; beside: HiddenText } {
  const reader = new RtfReader()
  token.lastIndex = 0
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const skip = reader.take(found)
    if (skip > 0) token.lastIndex += skip
  }
  return { ...reader.end(), hidden: reader.hidden, beside: reader.beside }
}

class RtfReader {
  readonly hidden = new HiddenText()
  readonly beside = new HiddenText()
  readonly #parts: string[] = []
  readonly #outer: Group[] = []
  #group: Group = {
    aside: false,
    beside: false,
    hidden: false,
    deleted: false,
    drawing: false,
    note: false,
    font: -1,
    fallback: 1,
    inCell: false,
    twice: false,
    raised: false,
  }
  /** The code page of the document, and of each font. */
  #page = 1252
  #defaultFont = 0
  readonly #fonts = new Map<number, number>()
  #bytes: number[] = []
  /** Characters of a `\u`'s stand-in that are still to be passed over. */
  #skip = 0
  #ended = false

  /** Takes one piece; returns how many bytes after it are no text. */
  take([whole, word, number, hex]: RegExpExecArray): number {
    if (this.#ended) return 0
    if (hex !== undefined) this.#byte(parseInt(hex, 16))
    else if (word !== undefined) return this.#word(word, number === undefined ? undefined : Number(number))
    else if (whole === '{') this.#open()
    else if (whole === '}') this.#close()
    else if (whole.startsWith('\\')) this.#sign(whole.slice(1))
    else if (!/^[\r\n]/.test(whole)) for (const character of whole) this.#plain(character)
    return 0
  }

  end(): { text: string; complete: boolean } {
    this.#flush()
    return { text: this.#parts.join('').replace(/ \| *(?=\n|$)/g, ''), complete: this.#ended }
  }

  #open(): void {
    this.#flush()
    if (this.#outer.length >= deepestElement) throw new UploadError('too-deep')
    const { twice, aside } = this.#group
    this.#outer.push(this.#group)
    this.#group = { ...this.#group, twice: false, aside: aside || twice }
    this.#skip = 0
  }

  #close(): void {
    this.#flush()
    const { note } = this.#group
    this.#group = this.#outer.pop() ?? this.#group
    if (note && !this.#group.note) this.#say(')')
    this.#skip = 0
    this.#ended = this.#outer.length === 0
  }

  #word(word: string, number: number | undefined): number {
    this.#flush()
    if (word === 'bin') return Math.max(0, number ?? 0)
    const character = characters[word]
    if (word === 'par' && this.#group.inCell) this.#say(' ')
    else if (character !== undefined) this.#sayOf(word, character)
    else if (word === 'u' && number !== undefined) this.#unicode(number)
    else if (word === 'uc') this.#group.fallback = Math.min(Math.max(number ?? 1, 0), 10)
    else if (word === 'ansicpg' && number) this.#page = number
    else if (word === 'deff') this.#defaultFont = number ?? 0
    else if (word === 'f') this.#group.font = number ?? 0
    else if (word === 'fcharset') this.#fonts.set(this.#group.font, pageOfCharset(number ?? 0) ?? this.#page)
    else if (word === 'plain') Object.assign(this.#group, { font: -1, hidden: false, deleted: false, raised: false })
    else if (word === 'intbl' || word === 'pard') this.#group.inCell = word === 'intbl'
    else if (word === 'v') this.#group.hidden = number !== 0
    // What was struck out reads as a part of what replaced it.
    else if (word === 'deleted' || word === 'strike' || word === 'striked') this.#group.deleted = number !== 0
    else if (word === 'super') this.#group.raised = number !== 0
    else if (word === 'nosupersub' || word === 'sub') this.#group.raised = false
    else this.#beginGroup(word)
    return 0
  }

  /** Groups that hold no text of the document, and some within them that do. */
  #beginGroup(word: string): void {
    const group = this.#group
    if (word === 'upr') group.twice = true
    // A text in letters of its own beside that in code pages, and a formula, are marked as what old readers pass over.
    else if (word === 'ud' || word === 'moMath') group.aside = this.#outer.some(({ aside }) => aside)
    // What an embedded object shows.
    else if (word === 'result') group.aside = this.#outer.at(-2)?.aside ?? false
    else if (/^m[a-zA-Z]{1,20}Pr$/.test(word)) group.aside = true
    else if (word in signs) this.#say(signs[word] ?? '')
    if (word === 'shpinst') group.drawing = this.#outer.at(-1)?.aside === false
    if (unseen.has(word)) {
      group.beside = beside.has(word) || (group.beside && !group.aside)
      group.aside = true
    } else if (word === 'footnote' && !group.note) {
      this.#say(' (')
      group.note = true
    } else if (word === 'shptxt' && group.drawing) {
      group.aside = false
      this.#say('\n')
    }
  }

  /** The space that stands for the end of a cell's last paragraph goes with the cell. */
  #sayOf(word: string, character: string): void {
    if (word.endsWith('cell') && this.#parts.at(-1) === ' ' && this.#seen) this.#parts.pop()
    this.#say(character)
  }

  #unicode(number: number): void {
    this.#say(String.fromCharCode(number & 0xffff))
    this.#skip = this.#group.fallback
  }

  /** A sign after a backslash: `*` begins a group that old readers pass over, others stand for a character. */
  #sign(sign: string): void {
    if (sign === '*') this.#group.aside = true
    else if (sign === '~') this.#plain('\u00a0')
    else if (sign === '_') this.#plain('-')
    else if (/^[\r\n]/.test(sign)) this.#say('\n')
    else if ('\\{}'.includes(sign)) this.#plain(sign)
  }

  #byte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1
    else this.#bytes.push(byte)
  }

  #plain(character: string): void {
    if (this.#skip > 0) {
      this.#skip -= 1
      return
    }
    const code = character.charCodeAt(0)
    // Bytes above ASCII are letters of the code page, as those written by their numbers are.
    if (code >= 0x80 && code <= 0xff) {
      this.#bytes.push(code)
      return
    }
    this.#flush()
    this.#say(this.#group.raised ? raised(character) : character)
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const bytes = this.#bytes
    this.#bytes = []
    const font = this.#group.font < 0 ? this.#defaultFont : this.#group.font
    this.#say(decodePage(bytes, this.#fonts.get(font) ?? this.#page))
  }

  #say(text: string): void {
    if (this.#seen) this.#parts.push(text)
    else if (this.#group.beside) this.beside.add(text)
    else if (!this.#group.aside) this.hidden.add(text)
  }

  get #seen(): boolean {
    return !this.#group.aside && !this.#group.hidden && !this.#group.deleted
  }
}
