import type { Span } from '../../span'
import { nounOf } from './figure-nouns'
import { readNumber } from './number-words'
import type { Figure } from '../types'
import { readWords, type Word } from '../words'

/** Tolls in tables: the number stands in the row, what it counts in the head of the column or in the title above. */

/** How far above its row a head is looked for. */
const farthestHead = 60
const longestLine = 200
const tollRow = /^[^:：|]{1,40}[:：]\s{0,4}\p{Nd}[\p{Nd}.,٫٬]{0,9}\s{0,4}[.،,]?$/u

/** The figures of a row that stand in no other figure. */
export function tableFigures(text: string, range: Span, row: Word[], earlier: readonly Figure[]): Figure[] {
  const line = text.slice(range.start, Math.min(range.end, range.start + longestLine)).trim()
  const bars = line.includes('|')
  if (!bars && !tollRow.test(line)) return []
  const head = bars
    ? headLine(
        text,
        range.start,
        (above) => countBars(above) === countBars(line),
        (above) => above.includes('|'),
      )
    : headLine(
        text,
        range.start,
        (above) => !tollRow.test(above),
        (above) => tollRow.test(above),
      )
  const columns = head === null ? [] : bars ? columnsOf(head) : [head, head]
  let column = 0
  const found: Figure[] = []
  for (const [at, word] of row.entries()) {
    if (word.key === '|' || (!bars && word.key === ':')) column++
    const number = word.kind === 'number' ? readNumber(row, at) : null
    const counted =
      number === null || earlier.some((figure) => figure.start < word.end && word.start < figure.end)
        ? undefined
        : nounIn(columns[column] ?? '')
    if (number !== null && counted !== undefined)
      found.push({
        start: word.start,
        end: word.end,
        kind: counted.kind,
        noun: counted.noun,
        low: number.value,
        high: number.value,
        precision: 'exact',
      })
  }
  return found
}

function countBars(line: string): number {
  return line.split('|').length
}

/** The nearest line above that is a head; lines between must go on the table, and a head has no number. */
function headLine(
  text: string,
  start: number,
  isHead: (line: string) => boolean,
  goesOn: (line: string) => boolean,
): string | null {
  let end = text.lastIndexOf('\n', start - 1)
  for (let above = 0; above < farthestHead && end > 0; above++) {
    const begin = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(Math.max(begin, end - longestLine), end).trim()
    if (isHead(line) && (!/\p{Nd}/u.test(line) || !goesOn(line))) return line
    if (!goesOn(line) && line !== '') return null
    end = begin - 1
  }
  return null
}

function columnsOf(head: string): string[] {
  return head.split('|')
}

function nounIn(cell: string): { kind: Figure['kind']; noun: string } | undefined {
  for (const word of readWords(cell)) {
    const noun = word.kind === 'word' ? nounOf(word) : null
    if (noun !== null && noun.kind !== 'duration') return { kind: noun.kind, noun: word.surface }
  }
  return undefined
}
