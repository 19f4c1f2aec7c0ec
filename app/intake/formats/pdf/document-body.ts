import { extentOf, joinLines, type PlacedLine } from '../join-lines'
import { footNotes, withoutSigns } from './foot-notes'
import { endsWithinSentence, joinBlocks } from './join-blocks'
import { runningLines } from './running-lines'

/** The text of a document's pages, without what stands around it on each. */
export interface DocumentBody {
  texts: string[]
  /** For each page, whether its last sentence goes on on the next. */
  goesOn: boolean[]
  /** What the headers and footers say that were left out, each once. */
  running: string[]
  /** The numbers of pages whose notes were put behind all text. */
  notes: number[]
}

/** How many headers and footers are named. */
const mostNamed = 6

/**
 * Leaves out headers, footers and page numbers, and puts notes behind the text: each would stand in the middle of a sentence
 * that goes on on the next page. `pages` are blocks of lines, in the order of reading.
 */
export function documentBody(pages: readonly PlacedLine[][][]): DocumentBody {
  const running = runningLines(pages.map((blocks) => blocks.flat()))
  const usual = usualSize(pages.flat(2).filter((line) => !running.has(line)))
  const apart = pages.map((blocks) => {
    const kept = blocks.map((block) => block.filter((line) => !running.has(line))).filter((block) => block.length > 0)
    const { body: last, notes, signs } = footNotes(kept.at(-1) ?? [], usual)
    const body = [...kept.slice(0, -1), last].filter((block) => block.length > 0)
    return {
      body: body.map((block) => block.map((line) => ({ ...line, text: withoutSigns(line.text, signs) }))),
      notes,
    }
  })
  const texts = apart.map(({ body }) => joinBlocks(body))
  const notes = apart.flatMap((page) => (page.notes.length > 0 ? [joinLines(page.notes)] : []))
  return {
    texts: notes.length === 0 ? texts : [...texts.slice(0, -1), [texts.at(-1), ...notes].join('\n\n')],
    goesOn: apart.map(({ body }, at) => goesOn(body, apart[at + 1]?.body ?? [])),
    running: [...new Map([...running].map(({ text }) => [text.replace(/\p{Nd}+/gu, '#'), text])).values()].slice(
      0,
      mostNamed,
    ),
    notes: apart.flatMap((page, at) => (page.notes.length > 0 ? [at + 1] : [])),
  }
}

function usualSize(lines: readonly PlacedLine[]): number {
  const sizes = lines.map(({ size }) => size).toSorted((one, two) => one - two)
  return sizes[sizes.length >> 1] ?? 1
}

/** Whether the last line of a page is full and ends within a sentence, and the next page begins with words of the same size. */
function goesOn(page: readonly PlacedLine[][], next: readonly PlacedLine[][]): boolean {
  const [block, last, first] = [page.at(-1), page.at(-1)?.at(-1), next[0]?.[0]]
  if (!block || !last || !first || last.row || first.row) return false
  const { left, right } = extentOf(block)
  const room = last.fromRight ? last.left - left : right - last.right
  return (
    room < 0.15 * (right - left) &&
    endsWithinSentence(last.text) &&
    Math.abs(last.size - first.size) < 0.15 * last.size &&
    !/^[•▪◦●·*–-]\s/.test(first.text)
  )
}
