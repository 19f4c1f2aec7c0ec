import { endsAtLeft, logicalOrder, readsFromRight } from './logical-order'
import { markForeign, markNameless, plainLetters, wrongBrackets } from './repair-letters'
import { visualLines, type Glyph, type VisualLine } from './visual-lines'

interface SeenLine {
  line: VisualLine
  visual: string[]
  fromRight: boolean
}

type ReadLine = Pick<SeenLine, 'line' | 'fromRight'> & { text: string }

/** The text of a document's pages from where their letters stand: lines in the order of reading, put together to paragraphs. */
export function pageTexts(pages: readonly (readonly Glyph[])[]): string[] {
  const seen = pages.map((glyphs) => visualLines(glyphs).map(seeLine))
  const all = seen.flat()
  // Programs write brackets among Arabic words as they are or as they look: the way in which fewer are wrong is theirs.
  const asTheyAre = wrongBrackets(all.map((line) => readLine(line, false).text))
  const turned = asTheyAre > wrongBrackets(all.map((line) => readLine(line, true).text))
  return seen.map((lines) => joinLines(lines.map((line) => readLine(line, turned))))
}

function seeLine(line: VisualLine): SeenLine {
  const visual = line.clusters.map(({ text }) => markNameless(plainLetters(text)))
  return { line, visual, fromRight: readsFromRight(visual) || endsAtLeft(visual) }
}

function readLine({ line, visual, fromRight }: SeenLine, turned: boolean): ReadLine {
  const text = logicalOrder(visual, { fromRight, turned }).join('').replace(/ {2,}/g, ' ').trim()
  return { text: markForeign(text).replace(/^([•▪◦●])(?=\S)/, '$1 '), fromRight, line }
}

/** Lines of one paragraph become one line: those that reach the end of the column and are followed at the usual distance. */
function joinLines(lines: readonly ReadLine[]): string {
  const column = {
    left: Math.min(...lines.map(({ line }) => line.left)),
    right: Math.max(...lines.map(({ line }) => line.right)),
    usual: usualDistance(lines),
  }
  let text = ''
  for (const [at, own] of lines.entries()) {
    const before = lines[at - 1]
    if (before) text += continues(before, own, column) ? ' ' : '\n'
    text += own.text
  }
  return text
}

function continues(
  { fromRight, line: before }: ReadLine,
  { line, text }: ReadLine,
  { left, right, usual }: { left: number; right: number; usual: number },
): boolean {
  const room = fromRight ? before.left - left : right - before.right
  const full = room < 0.15 * (right - left)
  const near = before.y - line.y <= 1.2 * usual
  return full && near && Math.abs(before.size - line.size) < 0.15 * line.size && !/^[•▪◦●·*–-]\s/.test(text)
}

/** The distance between lines of one paragraph: a short one, of all that there are. */
function usualDistance(lines: readonly ReadLine[]): number {
  const distances = lines
    .slice(1)
    .map(({ line }, at) => (lines[at]?.line.y ?? 0) - line.y)
    .toSorted((one, two) => one - two)
  return distances[Math.floor(distances.length / 4)] ?? 0
}
