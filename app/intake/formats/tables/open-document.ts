import { Parser } from 'htmlparser2'
import { deepestElement } from '../../limits'
import { HiddenText } from '../hidden-text'
import type { FoundPart } from '../reader'
import { aboveHeads, headRowOf, shortSheet } from './head-row'
import { shownOf } from './shown-rows'
import { mostColumns, mostRows, TableError, type CellNote, type Table, type TableRow } from './table'

/**
 * The sheets of `content.xml` of an OpenDocument spreadsheet: values as they are shown, days in ISO form. Rows and cells that
 * the file says are repeated a million times are counted, not made, which readers of spreadsheets do; entities of its own are
 * not read. What stands in no cell is added to `beside`. Throws `TableError`.
 */
export function readOpenDocument(
  xml: string,
  beside: BesideSheets = { comments: new HiddenText(), drawings: new HiddenText(), short: [] },
): Table[] {
  const reader = new ContentReader(beside)
  const parser = new Parser(reader.handler, { xmlMode: true, decodeEntities: true })
  parser.write(xml)
  // At its end the parser closes what a file that was cut off left open.
  const { closed } = reader
  parser.end()
  if (!closed) throw new TableError('damaged')
  return reader.tables
}

/** What a spreadsheet says beside its cells, and sheets without rows. */
interface BesideSheets {
  comments: HiddenText
  drawings: HiddenText
  short: FoundPart[]
}

interface Cell {
  text: string
  paragraphs: number
  value: string | null
  note: CellNote | null
  repeated: number
  /** Over how many rows it is merged. */
  rows: number
  /** It lies below or beside a merged cell. */
  covered: boolean
}

class ContentReader {
  readonly tables: Table[] = []
  /** Whether the spreadsheet came to its end. */
  closed = false
  #name = ''
  #rows: TableRow[] = []
  #line = 1
  #row: { cells: string[]; notes: Record<number, CellNote>; covered: number[]; repeated: number } | null = null
  #cell: Cell | null = null
  readonly #beside: BesideSheets
  /** Within a note that somebody wrote beside a cell, or in what is drawn on the sheet. */
  #aside = 0
  #drawn = 0
  #inParagraph = false
  #depth = 0
  /** Styles of sheets that are hidden, and the one that is being defined. */
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #hiddenSheet = false
  #hiddenRows = new Set<number>()
  /** Of each column whether it is hidden. */
  #columns: boolean[] = []
  /** By column, the last cell that is merged over several rows, and the last line of them. */
  readonly #merged = new Map<number, { value: string; last: number }>()
  /** Of each open group of rows or columns, the innermost last, whether it is folded. */
  readonly #folded: boolean[] = []

  constructor(beside: BesideSheets) {
    this.#beside = beside
  }

  readonly handler = {
    onopentag: (name: string, attributes: Record<string, string>) => this.#opened(name, attributes),
    ontext: (text: string) => {
      if (!this.#inParagraph) return
      if (this.#aside > 0) this.#beside.comments.add(text)
      else if (this.#drawn > 0) this.#beside.drawings.add(text)
      else if (this.#cell) this.#cell.text += text
    },
    onclosetag: (name: string) => this.#closed(name),
  }

  #opened(name: string, attributes: Record<string, string>): void {
    this.#depth += 1
    if (this.#depth > deepestElement) throw new TableError('too-deep', this.#line)
    if (name === 'table:table') this.#begin(attributes)
    else if (isGroup(name)) this.#folded.push(attributes['table:display'] === 'false')
    else if (name === 'table:table-row') this.#beginRow(attributes)
    else if (name === 'table:table-column') this.#addColumns(attributes)
    else if (name === 'style:style') this.#style = attributes['style:name'] ?? ''
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
      this.#hiddenStyles.add(this.#style)
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#cell = cellOf(name, attributes)
    else if (name === 'office:annotation') this.#aside += 1
    else if (isDrawn(name)) this.#drawn += 1
    else if (this.#aside + this.#drawn > 0) this.#inParagraph ||= name === 'text:p'
    else if (this.#cell) this.#inside(name, attributes)
  }

  #inside(name: string, attributes: Record<string, string>): void {
    if (!this.#cell) return
    if (name === 'text:p') {
      if (this.#cell.paragraphs > 0) this.#cell.text += '\n'
      this.#cell.paragraphs += 1
      this.#inParagraph = true
    } else if (name === 'text:line-break') this.#cell.text += '\n'
    else if (name === 'text:tab') this.#cell.text += '\t'
    else if (name === 'text:s') this.#cell.text += ' '.repeat(Math.min(timesOf(attributes['text:c']), 100))
  }

  #closed(name: string): void {
    this.#depth -= 1
    if (name === 'office:annotation') this.#aside -= 1
    else if (isDrawn(name)) this.#drawn -= 1
    else if (name === 'text:p') {
      this.#inParagraph = false
      if (this.#aside > 0) this.#beside.comments.add(' ')
      else if (this.#drawn > 0) this.#beside.drawings.add(' ')
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell()
    else if (isGroup(name)) this.#folded.pop()
    else if (name === 'table:table-row') this.#endRow()
    else if (name === 'table:table') this.#end()
    else if (name === 'office:spreadsheet') this.closed = true
  }

  #begin({ 'table:name': name = '', 'table:style-name': style = '' }: Record<string, string>): void {
    this.#name = name
    this.#rows = []
    this.#line = 1
    this.#hiddenSheet = this.#hiddenStyles.has(style)
    this.#hiddenRows = new Set()
    this.#columns = []
    this.#merged.clear()
  }

  #beginRow(attributes: Record<string, string>): void {
    this.#row = { cells: [], notes: {}, covered: [], repeated: timesOf(attributes['table:number-rows-repeated']) }
    if (this.#isHidden(attributes)) this.#hiddenRows.add(this.#line)
  }

  /** By somebody, by a filter, or since its group is folded. */
  #isHidden({ 'table:visibility': visibility = 'visible' }: Record<string, string>): boolean {
    return visibility === 'collapse' || visibility === 'filter' || this.#folded.includes(true)
  }

  #addColumns(attributes: Record<string, string>): void {
    const times = Math.min(timesOf(attributes['table:number-columns-repeated']), mostColumns - this.#columns.length)
    for (let at = 0; at < times; at += 1) this.#columns.push(this.#isHidden(attributes))
  }

  #endCell(): void {
    const [row, cell] = [this.#row, this.#cell]
    this.#cell = null
    if (!row || !cell) return
    const value = (cell.value ?? cell.text).trim()
    if (cell.rows > 1) this.#merged.set(row.cells.length, { value, last: this.#line + cell.rows - 1 })
    const times = Math.min(cell.repeated, mostColumns - row.cells.length)
    for (let at = 0; at < times; at += 1) {
      if (cell.note) row.notes[row.cells.length] = cell.note
      if (cell.covered) row.covered.push(row.cells.length)
      row.cells.push(cell.note === 'error' ? '' : value)
    }
  }

  #endRow(): void {
    const row = this.#row
    this.#row = null
    if (!row) return
    // Equal rows are one text: the first stands for all.
    if (row.cells.some((cell) => cell !== '')) {
      for (const at of row.covered) {
        const merged = this.#merged.get(at)
        if (merged && merged.last >= this.#line && row.cells[at] === '') row.cells[at] = merged.value
      }
      this.#rows.push({ line: this.#line, cells: row.cells, notes: row.notes, part: null })
    }
    if (this.#rows.length > mostRows + 1) throw new TableError('too-large', this.#line)
    this.#line += row.repeated
  }

  #end(): void {
    const at = headRowOf(this.#rows)
    const [head, ...rows] = this.#rows.slice(at)
    const name = this.#name
    if (!head || rows.length === 0) {
      this.#beside.short.push(...shortSheet(name, this.#rows))
      return
    }
    const heads = head.cells.slice(0, head.cells.findLastIndex((cell) => cell !== '') + 1)
    this.tables.push(
      this.#hiddenSheet
        ? { name, heads: [], rows: [], hidden: true }
        : shownOf(
            { name, heads, rows, beside: aboveHeads(this.#rows, at) },
            { row: (line) => this.#hiddenRows.has(line), column: (at) => this.#columns[at] === true },
          ),
    )
  }
}

/** Shapes, text boxes and the like: also those that are anchored to a cell are no part of its text. */
function isDrawn(name: string): boolean {
  return name.startsWith('draw:')
}

function isGroup(name: string): boolean {
  return name === 'table:table-row-group' || name === 'table:table-column-group'
}

function cellOf(name: string, attributes: Record<string, string>): Cell {
  const type = attributes['office:value-type']
  const day = type === 'date' ? attributes['office:date-value'] : undefined
  const broken = attributes['calcext:value-type'] === 'error'
  return {
    text: '',
    paragraphs: 0,
    value: day === undefined ? null : isoDay(day),
    note: broken ? 'error' : attributes['table:formula'] === undefined ? null : 'formula',
    repeated: timesOf(attributes['table:number-columns-repeated']),
    rows: timesOf(attributes['table:number-rows-spanned']),
    covered: name === 'table:covered-table-cell',
  }
}

/** `2026-03-05T14:30:00` as other tables have it; a day at midnight is a day. */
function isoDay(value: string): string {
  const [, day = value, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value) ?? []
  return time === undefined || time === '00:00' ? day : `${day}T${time}`
}

function timesOf(repeated: string | undefined): number {
  const times = Number(repeated ?? 1)
  return Number.isSafeInteger(times) && times > 0 ? times : 1
}
