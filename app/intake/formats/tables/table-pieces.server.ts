import { decode, UploadError } from '../../decode/decode.server'
import { guessUtf16 } from '../../decode/guess-encoding'
import { isSingleByte, type Encoding } from '../../decode/encodings'
import { charactersOf } from '../../decode/single-byte'
import { JsonError } from '../json/json-error'
import { jsonElements, type JsonElement } from '../json/json-splitter'
import type { FormatKind } from '../kinds'
import type { FormatInput, ReadContext } from '../reader'
import { headRowOf } from './head-row'
import { besideRows, firstList } from './json-rows'
import { linePieces, type LinePiece } from './line-pieces'
import { asUploadError, readCsv, readJson, type OpenedTable } from './open-table.server'
import { separatedRows } from './separated-rows'
import { likelySeparator, saidSeparator } from './separated-values'
import { TableError, type Table } from './table'

/** Formats whose files are read in pieces where they are large. */
export const piecewise: readonly FormatKind[] = ['csv', 'jsonl', 'json']

type PieceContext = Pick<ReadContext, 'encoding' | 'dayOrder' | 'budget'>

/**
 * A large file of a table in pieces, each a table of its own with some of the rows; their places are those in the file. Throws
 * `UploadError`; what came before is right.
 */
export async function* tablePieces(
  kind: FormatKind,
  input: FormatInput,
  context: PieceContext,
): AsyncGenerator<OpenedTable, undefined> {
  const file = { kind, fileName: input.name, order: context.dayOrder }
  const read = kind === 'csv' ? csvPieces : kind === 'json' ? jsonPieces : jsonLinePieces
  // Marks and line ends are looked for byte by byte, and here each has two.
  const [head = Buffer.alloc(0)] = await firstOf(input.stream())
  if (guessUtf16(head)) throw new UploadError('too-large')
  let found = false
  try {
    for await (const piece of read(input, context)) {
      found = true
      yield { ...file, ...piece }
    }
    if (!found) throw new UploadError('empty')
  } catch (error) {
    throw error instanceof TableError ? asUploadError(error) : error
  }
}

type Piece = Pick<OpenedTable, 'bytes' | 'encoding' | 'confidence' | 'doubts' | 'tables'>

async function* csvPieces(input: FormatInput, { encoding, budget }: PieceContext): AsyncGenerator<Piece> {
  const head = await headOf(input, budget.pieceSize, encoding)
  // A row of another encoding has no bytes of its own: it keeps those of its piece.
  const size = head.encoding === 'utf-8' ? budget.pieceSize : Math.ceil(budget.pieceSize / 16)
  let chosen = encoding
  for await (const piece of linePieces(input.stream(), size, head.separatorBytes)) {
    const first = piece.start === 0
    const before = first ? Buffer.alloc(0) : head.row
    const read = readUnlessEmpty(() => readCsv(Buffer.concat([before, piece.bytes]), chosen))
    // As long as a file has plain letters alone, its encoding is not known.
    if (piece.bytes.some((byte) => byte > 0x7f)) chosen ??= read?.encoding
    if (read) yield { ...read, bytes: piece.bytes, tables: read.tables.map((table) => placedIn(piece, table, before)) }
  }
}

interface CsvHead {
  encoding: Encoding
  separatorBytes: Uint8Array
  /** A line that names the separator, and the row with the names of the columns: what is before the rows of every piece but the first. */
  row: Buffer
}

/** What the beginning of separated values says of all of them. */
async function headOf(input: FormatInput, size: number, chosen: Encoding | undefined): Promise<CsvHead> {
  const [piece] = await firstOf(linePieces(input.stream(), size))
  const { text, encoding } = decode(piece?.bytes ?? Buffer.alloc(0), chosen, Infinity)
  const said = saidSeparator(text)
  const separator = said?.separator ?? likelySeparator(text)
  const { rows } = separatedRows(text, separator, said?.length)
  const row = rows[headRowOf(rows)]
  if (!row) throw new TableError('empty')
  const encode = (words: string) => encodeAs(words, encoding)
  return {
    encoding,
    separatorBytes: encode(separator),
    row: Buffer.concat([encode(`sep=${separator}\n`), encode(text.slice(row.start, row.end))]),
  }
}

function encodeAs(words: string, encoding: Encoding): Buffer {
  if (!isSingleByte(encoding)) return Buffer.from(words)
  const characters = charactersOf(encoding)
  return Buffer.from(Array.from(words, (letter) => Math.max(0, characters.indexOf(letter))))
}

async function firstOf<One>(all: AsyncIterable<One>): Promise<One[]> {
  for await (const one of all) return [one]
  return []
}

async function* jsonLinePieces(input: FormatInput, { budget }: PieceContext): AsyncGenerator<Piece> {
  for await (const piece of linePieces(input.stream(), budget.pieceSize)) {
    const read = readUnlessEmpty(() => readJson('jsonl', piece.bytes))
    if (read) yield { ...read, bytes: piece.bytes, tables: read.tables.map((table) => placedIn(piece, table)) }
  }
}

/** The rows of a piece by their places in the file; `before` was put before it. */
function placedIn({ start, lines }: LinePiece, table: Table, before: Uint8Array = Buffer.alloc(0)): Table {
  const own =
    before.length === 0
      ? 0
      : Buffer.from(before)
          .toString('latin1')
          .split(/\r\n|\r|\n/).length - 1
  const lineOf = (line: number) => line + lines - own
  const rows = table.rows.map((row) => ({
    ...row,
    line: lineOf(row.line),
    part: row.part && { ...row.part, start: row.part.start + start - before.length },
  }))
  const unread = table.unread?.map((row) => ({ ...row, line: lineOf(row.line) }))
  return { ...table, rows, ...(unread && { unread }) }
}

async function* jsonPieces(input: FormatInput, { budget }: PieceContext): AsyncGenerator<Piece> {
  let [elements, size, last] = [[] as JsonElement[], 0, 0]
  const take = (): Piece => {
    const piece = elementsPiece(elements)
    last = elements.at(-1)?.at ?? last
    elements = []
    size = 0
    return piece
  }
  const list = firstList()
  try {
    for await (const element of jsonElements(input.stream(), list.splitter)) {
      elements.push(element)
      size += element.bytes.length
      if (size >= budget.pieceSize) yield take()
    }
    if (elements.length > 0) yield take()
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    if (elements.length > 0) yield take()
    yield withoutRows(endOfRows(error, last + 1))
  }
  const { unread = [], beside = [] } = besideRows(list)
  if (unread.length + beside.length > 0) yield withoutRows({ unread, beside })
}

/** A piece that names what is no row. */
function withoutRows(named: Pick<Table, 'unread' | 'beside'>): Piece {
  const table = { name: '', heads: [], rows: [], ...named }
  return { encoding: 'utf-8', confidence: 1, doubts: [], bytes: Buffer.alloc(0), tables: [table] }
}

/** Where a list cannot be read any further. */
function endOfRows({ cause }: JsonError, line: number): Pick<Table, 'unread'> {
  if (cause === 'too-deep' || cause === 'empty') throw new TableError(cause, line)
  if (cause === 'element-too-large') throw new TableError('too-large', line)
  const issue = cause === 'cut-off' ? cause : 'rest-unread'
  return { unread: [{ line, issue }] }
}

/** Some objects of a list, read as a list of their own. */
function elementsPiece(elements: readonly JsonElement[]): Piece {
  const comma = Buffer.from(',')
  const joined = elements.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [comma, bytes]))
  const bytes = Buffer.concat([Buffer.from('['), ...joined, Buffer.from(']')])
  const read = readJson('json', bytes)
  const lineOf = (line: number) => elements[line - 1]?.at ?? line
  const tables = read.tables.map(({ rows, unread, ...table }) => ({
    ...table,
    rows: rows.map((row) => {
      const own = elements[row.line - 1]
      return { ...row, line: lineOf(row.line), part: own ? { bytes: own.bytes, start: own.start } : null }
    }),
    ...(unread && { unread: unread.map((row) => ({ ...row, line: lineOf(row.line) })) }),
  }))
  return { ...read, bytes, tables }
}

/** A piece may have empty lines alone. */
function readUnlessEmpty<Read>(read: () => Read): Read | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof UploadError && error.issue === 'empty') return null
    if (error instanceof TableError && (error.cause === 'empty' || error.cause === 'no-rows')) return null
    throw error
  }
}
