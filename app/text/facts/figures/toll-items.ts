import type { Span } from '../../span'
import { bounds } from './figure-bounds'
import { nounOf } from './figure-nouns'
import { harms } from './kinds-of-counts'
import { readNumber } from './number-words'
import { linesAbove } from './table-figures'
import type { Figure, FigureKind } from '../types'
import { readWords, type Word } from '../words'

/** Items of a list of tolls: والقتلى هم: with 5 من المدنيين and 12 من حركة … below, each in a line of its own. */

/** How many lines, and how many words at the end of the title, are read. */
const farthestTitle = 20
const titleWords = 8

/** The figures of a passage that is such an item, counted as what its title says happened; those of others as they are. */
export function underTitle(text: string, range: Span, row: Word[], figures: Figure[]): Figure[] {
  const first = row[0]
  const number = first?.kind === 'number' ? readNumber(row, 0) : null
  if (first === undefined || number === null) return figures
  const own = figures[0]
  const counted = own !== undefined && own.start <= first.start
  if (counted ? !isPersons(own) : !/^(?:من|\()$/.test(row[number.length]?.key ?? '')) return figures
  const kind = titleKind(linesAbove(text, range))
  if (kind === null) return figures
  const last = row[number.length - 1] ?? first
  const item: Figure = { start: first.start, end: last.end, kind, noun: null, ...bounds(number.value, 'exact') }
  // 4 (رجل وسيدتان): who they are.
  const part = !counted && row[number.length]?.key === '(' ? { part: true as const } : {}
  return [
    ...(counted ? [] : [item]),
    ...figures.map((figure) => (isPersons(figure) ? { ...figure, kind, ...part } : figure)),
  ]
}

function isPersons({ kind }: Figure): boolean {
  return kind === 'people' || kind === 'fighters'
}

/** What the nearest line that ends with a colon says, over other items. */
function titleKind(above: readonly string[]): FigureKind | null {
  for (const line of above.slice(0, farthestTitle)) {
    if (/[:：]\s*$/.test(line)) {
      const words = readWords(line)
      const clause = words.slice(words.findLastIndex(({ key }) => key === ',') + 1)
      const kinds = clause
        .slice(-titleWords)
        .flatMap((word) => nounOf(word)?.kind ?? [])
        .filter((kind) => harms.has(kind))
      return kinds.length > 0 && new Set(kinds).size === 1 ? (kinds[0] ?? null) : null
    }
    if (!/^\s*[\p{Nd}•*\-–]/u.test(line) && line.trim() !== '') return null
  }
  return null
}
