import { largestUpload } from '../../limits'
import { JsonError, type JsonCause } from '../json/json-error'
import { fromEscapedBytes } from '../json/escaped-bytes'
import { JsonSplitter } from '../json/json-splitter'
import { withMetaFields } from './meta-exports'
import { ReportsList } from './reports-list'
import {
  mostColumns,
  mostRows,
  noteUnread,
  TableError,
  withUnread,
  type Table,
  type TableCause,
  type TableRow,
  type UnreadRow,
} from './table'

/** Objects within objects are columns of their own, `author.name`, down to here. */
const deepest = 3

/** A document without a list of objects may be one row itself, where it is no longer than one report. */
const longestRow = largestUpload

/**
 * The rows of a JSON document: the objects of the list that has its reports (`ReportsList`), or the document itself where that is
 * one object without a list of objects. Throws `TableError`.
 */
export function readJsonRows(bytes: Uint8Array): Table {
  const columns = new Columns()
  const reports = new ReportsList()
  reports.write(bytes, headsOf)
  const list = firstList(reports.path)
  try {
    for (const element of list.splitter.write(bytes))
      columns.add(valueOf(element.bytes), element, { line: element.at, issue: 'malformed' })
    list.splitter.end()
    if (list.path === null && bytes.length <= longestRow) addWhole(columns, bytes)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    columns.endWith(error)
  }
  return columns.table(besideRows(list))
}

/** A list of a document that has objects; its path is null until one was found. */
interface FirstList {
  path: readonly string[] | null
  splitter: JsonSplitter
}

/** Finds the list of objects that is at a path, or the first one, in a document that its splitter takes apart. */
export function firstList(at: readonly string[] | null): FirstList {
  const list: FirstList = {
    path: at,
    splitter: new JsonSplitter((path) => (list.path ??= [...path]).join('\n') === path.join('\n')),
  }
  return list
}

/** Elements of the list that are no objects, and what the document holds beside it: nothing of it is a row. */
export function besideRows({ path, splitter }: FirstList): Pick<Table, 'unread' | 'beside'> {
  if (path === null) return {}
  const { numbers = [], values = 0 } = splitter.counts.at(path) ?? {}
  const others = splitter.counts.beside(path).map((other) => `${other.path.join('.')} × ${other.elements}`)
  const more = values > numbers.length ? [`${path.join('.')} × ${values - numbers.length}`] : []
  return {
    unread: numbers.map((line) => ({ line, issue: 'malformed' })),
    beside: [...splitter.longTexts, ...others, ...more],
  }
}

/** The names of the columns that an object makes; none where it is no JSON. */
export function headsOf(bytes: Uint8Array): string[] {
  const value = valueOf(bytes)
  if (value === null || typeof value !== 'object') return []
  try {
    return flattened(withMetaFields(value)).map(([name]) => name)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

function addWhole(columns: Columns, bytes: Uint8Array): void {
  const value = valueOf(bytes)
  if (value === undefined) throw new TableError('damaged')
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return
  const hasWords = Object.values(value).some((cell) => typeof cell === 'string' && cell.trim() !== '')
  if (hasWords) columns.add(value, { bytes, start: 0 })
}

/** The same of a document with one JSON object a line; a line that is none is named in `unread`. Throws `TableError`. */
export function readJsonLines(bytes: Uint8Array): Table {
  const columns = new Columns()
  let line = 0
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    const own = bytes.subarray(start, end)
    line += 1
    const blank = own.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
    if (!blank) columns.add(valueOf(own), { bytes: own, start }, { line, issue: found < 0 ? 'cut-off' : 'malformed' })
    start = end + 1
  }
  if (line === 0) throw new TableError('empty')
  return columns.table()
}

/** What some bytes say; undefined where they are no JSON. */
function valueOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function causeOf(cause: JsonCause): TableCause {
  if (cause === 'empty' || cause === 'too-deep') return cause
  return cause === 'element-too-large' ? 'too-large' : 'damaged'
}

/** Columns appear as rows name them. */
class Columns {
  readonly #places = new Map<string, number>()
  readonly #rows: TableRow[] = []
  readonly #unread: UnreadRow[] = []
  #escapedBytes = false

  get #next(): number {
    return this.#rows.length + this.#unread.length + 1
  }

  /** Adds a row, or what it is where it is no object. */
  add(
    value: unknown,
    { bytes, start }: { bytes: Uint8Array; start: number },
    unread: UnreadRow = { line: this.#next, issue: 'malformed' },
  ): void {
    const { line } = unread
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      noteUnread(this.#unread, unread, this.#rows.length)
      return
    }
    if (this.#rows.length >= mostRows) throw new TableError('too-large', line)
    const cells: string[] = []
    for (const [name, written] of cellsOf(value, line)) {
      const [key, cell] = [this.#asMeant(name), this.#asMeant(written)]
      const place = this.#places.get(key) ?? this.#places.size
      if (place >= mostColumns) throw new TableError('too-large', line)
      this.#places.set(key, place)
      cells[place] = cell
    }
    this.#rows.push({
      line,
      cells: Array.from(cells, (cell: string | undefined) => cell ?? ''),
      part: { bytes, start },
    })
  }

  #asMeant(text: string): string {
    const meant = fromEscapedBytes(text)
    if (meant !== null) this.#escapedBytes = true
    return meant ?? text
  }

  /** Notes that no more rows can be read. Throws `TableError` where none was, or where the document is made to be refused. */
  endWith({ cause }: JsonError): void {
    const told = causeOf(cause)
    if (told !== 'damaged') throw new TableError(told, this.#next)
    this.#unread.push({ line: this.#next, issue: cause === 'cut-off' ? 'cut-off' : 'rest-unread' })
  }

  /** The rows with what else their document holds. Throws `TableError`. */
  table({ unread = [], beside = [] }: Pick<Table, 'unread' | 'beside'> = {}): Table {
    if (this.#rows.length + this.#unread.length === 0) throw new TableError('no-rows')
    const table = { name: '', heads: [...this.#places.keys()], rows: this.#rows }
    const all = [...this.#unread, ...unread].toSorted((one, other) => one.line - other.line)
    const more = { ...(beside.length > 0 && { beside }), ...(this.#escapedBytes && { escapedBytes: true }) }
    return withUnread({ ...table, ...more }, all)
  }
}

/** Each cell by the name of its column. Throws `TableError` for a value that is deeper than its writer can go. */
function cellsOf(value: object, line: number): [string, string][] {
  try {
    return flattened(withMetaFields(value))
  } catch (error) {
    throw error instanceof RangeError ? new TableError('too-deep', line) : error
  }
}

function flattened(value: object, before = '', depth = 1): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
    const name = `${before}${key}`
    if (inner === null || inner === undefined) return [[name, '']]
    if (Array.isArray(inner)) return [[name, inner.map(asCell).join(', ')]]
    if (typeof inner === 'object')
      return depth < deepest ? flattened(inner, `${name}.`, depth + 1) : [[name, asCell(inner)]]
    return [[name, asCell(inner)]]
  })
}

function asCell(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}
