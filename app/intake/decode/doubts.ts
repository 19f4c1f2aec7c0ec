import { placeOf, type Place } from '../../text/characters/line-ends'
import type { Span } from '../../text/span'
import type { FormatKind } from '../formats/kinds'
import type { TableMapping } from '../formats/tables/mapping'
import type { Encoding } from './encodings'

/** A cell of a table that cannot be what its column asks for; the report has nothing in its place. */
export interface RowDoubt {
  code: 'row-cell'
  line: number
  /** As the table names it. */
  column: string
  cause:
    | 'day'
    | 'day-order'
    | 'address'
    | 'verdict'
    | 'formula'
    | 'error'
    | 'hidden'
    | 'too-many-cells'
    | 'loose-quotes'
  value: string
}

/** A word on a page, from 1, of which a program that recognises letters was not sure; offsets into the text of that page. */
export interface UncertainWord extends Span {
  page: number
}

/** What a person should look at before a text is stored. */
export type TextDoubt =
  | { code: 'guessed-encoding'; encoding: Encoding; confidence: number }
  /** The name of a file in an archive, and so the title of its report: the archive does not tell what it is in. */
  | { code: 'guessed-name'; encoding: Encoding; confidence: number }
  /** Bytes that the encoding does not have: each is U+FFFD in the text. */
  | { code: 'bad-bytes'; count: number; places: Place[] }
  /** U+FFFD that was in the file already: characters that were lost before it came here. */
  | { code: 'lost-characters'; count: number; places: Place[] }
  /** The same in the title, the source or the first publisher, as this is written. */
  | { code: 'lost-in-details'; written: string }
  /** Control characters that nobody sees: kept, since a text is kept as it came. */
  | { code: 'control-characters'; count: number; places: Place[] }
  /** UTF-8 that was read in another encoding and saved again: undone in the whole text. */
  | { code: 'encoded-twice' }
  /** The same, in parts of the text alone, or Arabic read in an encoding without it: not undone. */
  | { code: 'broken-letters'; count: number }
  /** Nearly the same text is stored already, as this report. */
  | { code: 'nearly-stored'; report: number; title: string; share: number }
  /** A file before it in the same import has nearly the same text. */
  | { code: 'nearly-file'; name: string; share: number }
  /** The file is called otherwise than what it holds. */
  | { code: 'other-kind'; kind: FormatKind; ending: string }
  /** A web page in which no main text was found: all of its text was taken. */
  | { code: 'no-main-text' }
  /**
   * The text of a PDF was put together from where its letters stand: `pages` says where each page begins in it, `empty` which
   * have no text, `columns` which were read column after column, `nameless` how many glyphs name no letter and are U+FFFD,
   * `running` the headers and footers that were left out, `notes` the pages whose notes stand behind all text, `recognised` those
   * whose text a program recognised in their pictures before.
   */
  | {
      code: 'pdf'
      pages: number[]
      empty: number[]
      nameless: number
      columns?: number[]
      running?: string[]
      notes?: number[]
      recognised?: number[]
    }
  /**
   * The letters were recognised in pictures of pages: `pages` and `empty` as of a PDF, `uncertain` the words of which the
   * recogniser `by` was not sure, and `marked` where the first of them stand.
   */
  | { code: 'ocr'; pages: number[]; empty: number[]; uncertain: number; marked?: UncertainWord[]; by: string }
  /** The file ends in the middle: what came of it was taken. */
  | { code: 'cut-off' }
  /** A file of several reports ended in an error after this one: others of it may be missing. */
  | { code: 'rest-unread' }
  /** Text that its program does not show, or that was deleted in it, is left out: so many characters, and how they begin. */
  | { code: 'hidden-text'; count: number; beginning: string }
  /** Letters of a PDF in the colour of its paper, on pages with pictures, are in the text: on a picture they are seen, beside it not. */
  | { code: 'white-letters'; count: number; beginning: string; pages: number[] }
  /** Parts of the file that are no reports and are not taken in, by their names. */
  | { code: 'parts-left-out'; names: string[] }
  /** Times of a chat are those of the phone that exported it, and nobody said in which zone that was. */
  | { code: 'chat-zone'; zone: string }
  /** Nothing in a chat tells whether its days begin with the day or the month. */
  | { code: 'chat-day-order'; written: string }
  /** A day of the Islamic calendar, of which countries begin the months a day apart: it was reckoned. */
  | { code: 'hijri-day'; written: string }
  | RowDoubt
  /** A row of a table whose text is empty: a person writes it, or leaves the row out. */
  | { code: 'row-without-text'; line: number }
  /** Nobody said which column is which: it is what their heads say. */
  | { code: 'guessed-mapping'; mapping: TableMapping }
  /** A pasted text is in a format: its codes would be stored as words. */
  | { code: 'html' }
  | { code: 'rtf' }

const shownPlaces = 3

/** The first of some offsets as lines and columns. */
export function placesIn(text: string, offsets: readonly number[]): Place[] {
  return offsets.slice(0, shownPlaces).map((offset) => placeOf(text, offset))
}

/** A doubt where characters were lost before a document came here; none where it has no U+FFFD. */
export function lostCharacters(text: string): TextDoubt[] {
  const offsets = Array.from(text.matchAll(/\ufffd/g), ({ index }) => index)
  if (offsets.length === 0) return []
  return [{ code: 'lost-characters', count: offsets.length, places: placesIn(text, offsets) }]
}
