import type { TextDoubt } from '../../decode/doubts'
import { HiddenText } from '../hidden-text'
import type { PageGlyphs } from './glyphs.server'
import type { FoundPart } from '../reader'
import { PageTexts } from './page-text'
import type { Glyph } from './visual-lines'

/** What the pages of a PDF hold beside their text. */
export interface UnseenFound {
  /** Doubts where letters are left out that nobody sees on the pages, and where nobody knows whether they are seen. */
  hidden: TextDoubt[]
  /** The numbers of the pages whose text a program recognised in a picture. */
  recognised: number[]
  /** Text that stands beside that of the pages: what runs up or down them, notes that people put on them, and what they typed into a form that does not show it. */
  beside: FoundPart[]
}

/** So many pages are named. */
const mostNumbers = 20

/** Collects, page by page, what is not in the text of a PDF: letters that nobody sees, and those that run across the others. */
export class UnseenText {
  readonly #hidden = new HiddenText()
  readonly #across = new HiddenText()
  readonly #notes = new HiddenText()
  readonly #fields = new HiddenText()
  readonly #recognised: number[] = []
  readonly #white = new HiddenText()
  readonly #whiteOn: number[] = []

  addPage(
    number: number,
    { glyphs, hidden, recognised, white, notes, fields }: Omit<PageGlyphs, 'turn'> & { notes: string; fields: string },
  ): void {
    if (recognised) this.#recognised.push(number)
    this.#hidden.add(textOf(hidden))
    const whiteText = textOf(white)
    this.#white.add(whiteText)
    if (whiteText !== '' && this.#whiteOn.length < mostNumbers) this.#whiteOn.push(number)
    this.#notes.add(notes)
    this.#fields.add(fields)
    this.#across.add(
      glyphs
        .filter(({ turned }) => turned)
        .map(({ text }) => text)
        .join(''),
    )
  }

  found(): UnseenFound {
    return {
      hidden: [
        ...this.#hidden.doubts,
        ...this.#white.doubts.map((doubt) => ({ ...doubt, code: 'white-letters' as const, pages: this.#whiteOn })),
      ],
      recognised: this.#recognised,
      beside: [
        ...this.#across.besideAs('turned text', { running: true }),
        ...this.#notes.besideAs('notes'),
        ...this.#fields.besideAs('form'),
      ],
    }
  }
}

/** In the order of reading, as the text of a page. */
function textOf(glyphs: readonly Glyph[]): string {
  if (glyphs.every(({ text }) => text.trim() === '')) return ''
  const texts = new PageTexts()
  texts.add(glyphs)
  return `${texts.read()[0]?.text ?? ''} `
}
