import { joinLines, type PlacedLine } from '../join-lines'
import { endsAtLeft, logicalOrder, readsFromRight } from './logical-order'
import { markForeign, markNameless, plainLetters, wrongBrackets } from './repair-letters'
import { visualLines, type Glyph, type VisualLine } from './visual-lines'

interface SeenLine {
  line: VisualLine
  visual: string[]
  fromRight: boolean
}

/** A page's text, and the lines that it was put together from. */
export interface ReadPage {
  text: string
  lines: PlacedLine[]
}

/** The text of a document's pages from where their letters stand: lines in the order of reading, put together to paragraphs. */
export function readPages(pages: readonly (readonly Glyph[])[]): ReadPage[] {
  const seen = pages.map((glyphs) => visualLines(glyphs).map(seeLine))
  const all = seen.flat()
  // Programs write brackets among Arabic words as they are or as they look: the way in which fewer are wrong is theirs.
  const asTheyAre = wrongBrackets(all.map((line) => readLine(line, false).text))
  const turned = asTheyAre > wrongBrackets(all.map((line) => readLine(line, true).text))
  return seen.map((seenLines) => {
    const lines = seenLines.map((line) => readLine(line, turned))
    return { text: joinLines(lines), lines }
  })
}

function seeLine(line: VisualLine): SeenLine {
  const visual = line.clusters.map(({ text }) => markNameless(plainLetters(text)))
  return { line, visual, fromRight: readsFromRight(visual) || endsAtLeft(visual) }
}

function readLine({ line, visual, fromRight }: SeenLine, turned: boolean): PlacedLine {
  const text = logicalOrder(visual, { fromRight, turned }).join('').replace(/ {2,}/g, ' ').trim()
  const { left, right, y, size } = line
  return { text: markForeign(text).replace(/^([•▪◦●])(?=\S)/, '$1 '), fromRight, left, right, y, size }
}
