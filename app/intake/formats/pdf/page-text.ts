import type { PlacedLine } from '../join-lines'
import { blocksOf } from './columns'
import { joinBlocks } from './join-blocks'
import { endsAtLeft, logicalOrder, readsFromRight } from './logical-order'
import { markForeign, markNameless, plainLetters, turnBrackets, wrongBrackets } from './repair-letters'
import { visualLines, type Glyph, type VisualLine } from './visual-lines'

/** A page's text, and the lines that it was put together from. */
export interface ReadPage {
  text: string
  lines: PlacedLine[]
  /** Its text stands in columns, which were read one after the other. */
  columns: boolean
}

/** A line in both ways in which programs write brackets among Arabic words: as they are, and as they look. */
interface EitherLine extends PlacedLine {
  turnedText: string
}

/**
 * The text of a document's pages from where their letters stand: lines in the order of reading, put together to paragraphs. A
 * page is taken when the one before it is done, and no more of it is kept than its lines.
 */
export class PageTexts {
  readonly #pages: EitherLine[][][] = []
  /** How many brackets are wrong in each of the two ways: the way in which fewer are is that of the program. */
  #wrong = { asTheyAre: 0, turned: 0 }
  /** In UTF-16 code units. */
  length = 0

  add(glyphs: readonly Glyph[]): void {
    const lines = visualLines(glyphs)
    const fromRight = lines.map((line) => readsFromRight(lettersOf(line)))
    const most = fromRight.filter(Boolean).length * 2 >= lines.length
    const blocks = blocksOf(lines, most).map((block) => block.map(readLine))
    this.#pages.push(blocks)
    for (const { text, turnedText } of blocks.flat()) {
      this.length += text.length
      this.#wrong.asTheyAre += wrongBrackets([text])
      this.#wrong.turned += wrongBrackets([turnedText])
    }
  }

  read(): ReadPage[] {
    return this.blocks().map((blocks) => ({
      ...{ text: joinBlocks(blocks), lines: blocks.flat(), columns: blocks.length > 1 },
    }))
  }

  /** The lines of each page in the order of reading, those of a column together. */
  blocks(): PlacedLine[][][] {
    const turned = this.#wrong.asTheyAre > this.#wrong.turned
    return this.#pages.map((page) =>
      page.map((block) =>
        block.map(({ turnedText, ...line }): PlacedLine => ({
          ...line,
          text: inPairs(turned ? turnedText : line.text),
        })),
      ),
    )
  }
}

/** A line in which each bracket closes before it opens has them as they look, whatever its program does elsewhere. */
function inPairs(text: string): string {
  if (wrongBrackets([text]) === 0) return text
  const turned = turnBrackets(text)
  const open = turned.split('(').length + turned.split('[').length + turned.split('«').length
  const closed = turned.split(')').length + turned.split(']').length + turned.split('»').length
  return open === closed && wrongBrackets([turned]) === 0 ? turned : text
}

function lettersOf(line: VisualLine): string[] {
  return line.clusters.map(({ text }) => markNameless(plainLetters(text)))
}

function readLine(line: VisualLine): EitherLine {
  const visual = lettersOf(line)
  const fromRight = readsFromRight(visual) || endsAtLeft(visual)
  const { left, right, y, size, row } = line
  return {
    text: inOrder(visual, fromRight, false),
    turnedText: inOrder(visual, fromRight, true),
    ...{ fromRight, left, right, y, size, ...(row && { row }) },
  }
}

function inOrder(visual: readonly string[], fromRight: boolean, turned: boolean): string {
  const text = logicalOrder(visual, { fromRight, turned }).join('').replace(/ {2,}/g, ' ').trim()
  return markForeign(text).replace(/^([•▪◦●])(?=\S)/, '$1 ')
}
