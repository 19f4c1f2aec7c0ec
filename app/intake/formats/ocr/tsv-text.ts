import type { Span } from '../../../text/span'
import { joinLines, type PlacedLine } from '../join-lines'
import type { PageLayout, PageLine } from '../page-layout'
import { sureWord, type RecognisedPage } from './recogniser'

interface Word {
  line: string
  left: number
  top: number
  width: number
  height: number
  confidence: number
  text: string
}

/** Marks of direction that Tesseract puts between words; the paper has none. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const arabicLetters = /[\u0620-\u06ff]/g

/** The text of a page from the words that Tesseract found and where they stand, one a line of its TSV output. */
export function tsvText(tsv: string): RecognisedPage {
  const words = tsv.split('\n').flatMap(readWord)
  const sure = words.reduce((sum, { confidence }) => sum + confidence, 0)
  const rows = wordsByLine(words)
  const lines = placedLines(rows)
  return {
    text: joinLines(lines),
    layout: layOut(lines, sizeOf(tsv)),
    uncertain: uncertainWords(rows.flat()),
    confidence: words.length === 0 ? 0 : sure / words.length,
  }
}

/** Where words stand that are not sure: in the text of lines there is one character between two words. */
function uncertainWords(words: readonly Word[]): Span[] {
  let end = -1
  return words.flatMap(({ text, confidence }) => {
    const start = end + 1
    end = start + text.length
    return confidence < sureWord ? [{ start, end }] : []
  })
}

/** The width and height of the picture: the row of level 1 is the page. */
function sizeOf(tsv: string): { width: number; height: number } {
  const page = tsv.split('\n').find((row) => row.startsWith('1\t'))
  const [width = 0, height = 0] = page?.split('\t').slice(8, 10).map(Number) ?? []
  return { width: width || 1, height: height || 1 }
}

/** Lines one below the other, each as a line of the page's text. */
function layOut(lines: readonly PlacedLine[], { width, height }: { width: number; height: number }): PageLayout {
  const share = (value: number, whole: number) =>
    Math.round((Math.min(Math.max(value, 0), whole) / whole) * 10_000) / 10
  let end = -1
  const placed = lines.map(({ text, fromRight, left, right, y, size }): PageLine => {
    const start = end + 1
    end = start + text.length
    const top = -y - 1.1 * size
    const box: PageLine['box'] = [
      share(left, width),
      share(top, height),
      share(right - left, width),
      share(1.2 * size, height),
    ]
    return { text, start, end, box, fromRight }
  })
  return { text: lines.map(({ text }) => text).join('\n'), shape: width / height, lines: placed }
}

/** The columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Words are of level 5. */
function readWord(row: string): Word[] {
  const cells = row.split('\t')
  const text = (cells[11] ?? '').replace(directionMarks, '').trim()
  if (cells[0] !== '5' || text === '') return []
  const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number)
  return [{ line: cells.slice(1, 5).join(), left, top, width, height, confidence, text }]
}

function wordsByLine(words: readonly Word[]): Word[][] {
  const lines = new Map<string, Word[]>()
  for (const word of words) {
    const line = lines.get(word.line)
    if (line) line.push(word)
    else lines.set(word.line, [word])
  }
  return [...lines.values()]
}

function placedLines(lines: readonly Word[][]): PlacedLine[] {
  const placed = lines.map(asLine)
  const usual = middle(placed.map(({ size }) => size))
  // A line without high or low letters is as large as its neighbours all the same.
  return placed.map((line) => ({ ...line, size: Math.abs(line.size - usual) < 0.4 * usual ? usual : line.size }))
}

function asLine(words: readonly Word[]): PlacedLine {
  const text = words.map((word) => word.text).join(' ')
  const bottom = Math.max(...words.map(({ top, height }) => top + height))
  return {
    text,
    fromRight: (text.match(arabicLetters) ?? []).length * 2 > text.replace(/[\s\d]/g, '').length,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ left, width }) => left + width)),
    y: -bottom,
    size: middle(words.map(({ height }) => height)),
  }
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, two) => one - two)[Math.floor(numbers.length / 2)] ?? 0
}
