import type { Span } from '../../span'
import { lineSpans } from '../../segment/lines/line-spans'
import { fates } from './figure-cues'
import { nounOf } from './figure-nouns'
import { countedByPlace, harms } from './kinds-of-counts'
import { matchPhrase } from '../lexicon'
import { readNumber } from './number-words'
import { isTollRow, type TollRow, tollRowParts } from './toll-rows'
import type { Figure, FigureKind } from '../types'
import { readWords, type Word } from '../words'

/** Tolls in tables: the number stands in the row, what it counts in the head of the column, in the title above, or before it. */

/** How far above its row a head is looked for, in lines and in UTF-16 code units. */
const farthestHead = 60
const farthestText = 4000
const longestLine = 200

interface Noun {
  kind: FigureKind
  noun: string
}

/** The figures of a row that stand in no other figure. */
export function tableFigures(text: string, range: Span, row: Word[], earlier: readonly Figure[]): Figure[] {
  const line = text.slice(range.start, Math.min(range.end, range.start + longestLine)).trim()
  const mark = columnMark(line)
  const parts = mark === null ? tollRowParts(line) : null
  if (mark === null && parts === null) return []
  const above = linesAbove(text, range)
  const counted =
    mark === null
      ? [parts === null ? undefined : ofRow(parts, above)]
      : (headOf(above, line, mark)?.split(mark).map(nounIn) ?? [])
  const from = range.start + (parts?.at ?? 0)
  const numbers = [...row.slice(0, longestLine).entries()].filter(
    ([, { kind, start }]) => kind === 'number' && start >= from && start < range.start + longestLine,
  )
  return (mark === null ? numbers.slice(0, 1) : numbers).flatMap(([at, word]) => {
    const column = mark === null ? 0 : text.slice(range.start, word.start).split(mark).length - 1
    const noun = counted[column]
    const value = readNumber(row, at)?.value
    if (noun === undefined || value === undefined || isIn(earlier, word)) return []
    return [{ start: word.start, end: word.end, ...noun, low: value, high: value, precision: 'exact' as const }]
  })
}

function isIn(figures: readonly Figure[], word: Word): boolean {
  return figures.some((figure) => figure.start < word.end && word.start < figure.end)
}

/** What parts the columns of a row: bars, tabs, or semicolons, two of them at least but for bars. */
function columnMark(line: string): string | null {
  if (line.includes('|')) return '|'
  return ['\t', ';', '؛'].find((mark) => line.split(mark).length > 2) ?? null
}

/** The lines above that of the row, the nearest first. */
export function linesAbove(text: string, { start, end }: Span): string[] {
  const from = Math.max(0, start - farthestText)
  const before = text.slice(from, Math.min(end, start + longestLine))
  return lineSpans(before)
    .filter((line) => from + line.end <= start)
    .slice(-farthestHead)
    .map((line) => before.slice(Math.max(line.start, line.end - longestLine), line.end))
    .reverse()
}

/** The nearest line above with as many columns and no number, over rows of the same table. */
function headOf(above: string[], line: string, mark: string): string | undefined {
  const columns = line.split(mark).length
  const outside = above.findIndex((other) => !other.includes(mark))
  return above
    .slice(0, outside < 0 ? undefined : outside)
    .find((other) => other.split(mark).length === columns && /\p{L}/u.test(other) && !/\p{Nd}/u.test(other))
}

const labels: ReadonlySet<FigureKind> = new Set(countedByPlace)

/** What titles of tables say besides what is counted. */
const titleWords = /^[وب]?(?:ال)?(?:حصيله|عدد|اعداد|حسب|بحسب|توزع|توزيع|قايمه|احصاييه|احصاءيه|جدول|by|toll|list)$/

/** الجرحى: 35 says itself what it counts; أطفال: 3 below شهداء اليوم counts the dead; حلب ٢٢ needs a title or another row. */
function ofRow({ name, marked }: TollRow, above: string[]): Noun | undefined {
  const line = above.find((other) => !isTollRow(other))
  const isTitle =
    line !== undefined && (/[:：]\s*$/.test(line) || readWords(line).some(({ key }) => titleWords.test(key)))
  const title = line !== undefined && (marked || isTitle || line !== above[0]) ? nounIn(line) : undefined
  const own = marked ? nounIn(name) : undefined
  if (own === undefined || !labels.has(own.kind)) return title
  const person = own.kind === 'people' || own.kind === 'fighters'
  return person && title !== undefined && harms.has(title.kind) ? { kind: title.kind, noun: own.noun } : own
}

function nounIn(cell: string): Noun | undefined {
  const words = readWords(cell)
  for (const [at, word] of words.entries()) {
    const kind = word.kind === 'word' ? (nounOf(word)?.kind ?? matchPhrase(fates, words, at)?.value) : undefined
    if (kind !== undefined && kind !== 'duration') return { kind, noun: word.surface }
  }
  return undefined
}
