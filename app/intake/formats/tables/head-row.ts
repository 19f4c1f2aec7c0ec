import { cutTo } from '../../../text/characters/beginning'
import { HiddenText } from '../hidden-text'
import type { FoundPart } from '../reader'
import { guessMapping } from './mapping'
import type { TableRow } from './table'

/** Rows at the beginning that are looked at: titles and groups of columns stand above the heads. */
const lookedAt = 6

/**
 * Which of the first rows names the columns: the first one, unless that is a title alone, or a row of groups above one whose
 * names are known.
 */
export function headRowOf(rows: readonly { cells: readonly string[] }[]): number {
  const first = rows.slice(0, lookedAt).map(({ cells }) => cells)
  const known = first.map((cells) => guessMapping(cells.filter((cell) => cell !== '')))
  if (known[0]?.text !== undefined) return 0
  const named = known.findIndex((mapping) => mapping.text !== undefined && Object.keys(mapping).length > 1)
  if (named > 0) return named
  const filled = first.map((cells) => cells.filter((cell) => cell !== '').length)
  const below = filled.findIndex((count) => count > 1)
  return filled[0] === 1 && below > 0 && filled.slice(0, below).every((count) => count === 1) ? below : 0
}

/** Rows above the heads, which are no reports, each by its line and how it begins. */
export function aboveHeads(rows: readonly Pick<TableRow, 'line' | 'cells'>[], head: number): string[] {
  return rows.slice(0, head).flatMap(({ line, cells }) => {
    const words = cells.filter((cell) => cell.trim() !== '').join(' | ')
    return words === '' ? [] : [`#${line} ${cutTo(words.replace(/\s+/g, ' '), 80)}`]
  })
}

/** A sheet of heads alone, or of a note, is no table: what it says, under its name. */
export function shortSheet(name: string, rows: readonly Pick<TableRow, 'cells'>[]): FoundPart[] {
  const words = new HiddenText()
  for (const cell of rows.flatMap(({ cells }) => cells)) words.add(`${cell} `)
  return words.besideAs(name)
}
