import { decode } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import { isSingleByte, type Encoding } from '../../decode/encodings'
import { charactersOf } from '../../decode/single-byte'
import type { FormatInput, ReadContext } from '../reader'
import { guessDoubts } from '../utf16-input'
import { headRowOf } from './head-row'
import { linePieces, type LinePiece } from './line-pieces'
import { readCsv, readJson, type OpenedTable } from './open-table.server'
import { separatedRows } from './separated-rows'
import { likelySeparator, saidSeparator } from './separated-values'
import { TableError, type Table } from './table'
import { readPiece } from './unread-rows'
import { inUtf8, utf16Pieces, type Utf16Guess } from './utf16-pieces'

export type TablePiece = Pick<OpenedTable, 'bytes' | 'encoding' | 'confidence' | 'doubts' | 'tables'>

export interface LineContext extends Pick<ReadContext, 'encoding' | 'budget'> {
  /** Set where the file is in UTF-16: it is read as if it were in UTF-8. */
  utf16: Utf16Guess | null
}

/** A large file of separated values, piece by piece. Throws `UploadError` and `TableError`. */
export async function* csvPieces(input: FormatInput, context: LineContext): AsyncGenerator<TablePiece, undefined> {
  const { budget, utf16 } = context
  const head = await headOf(input, context)
  // A row of another encoding has no bytes of its own: it keeps those of its piece.
  const size = head.encoding === 'utf-8' && !utf16 ? budget.pieceSize : Math.ceil(budget.pieceSize / 16)
  let chosen = utf16 ? 'utf-8' : context.encoding
  let guess: Pick<TablePiece, 'confidence' | 'doubts'> | null = null
  for await (const piece of piecesOf(input, utf16, size, head.separatorBytes)) {
    const { read, unread } = readPiece(piece, head.separatorBytes, (lines, alone) => {
      const before = lines.start === 0 ? Buffer.alloc(0) : head.row
      const { tables, ...found } = readCsv(Buffer.concat([before, lines.bytes]), chosen, alone ? [] : ['nul'])
      return { ...found, tables: tables.map((table) => placedIn(lines, table, before)) }
    })
    if (unread.length > 0) yield withoutRows({ unread })
    if (!read) continue
    yield asStored(guess ? withGuess(read, guess) : read, piece, utf16)
    // As long as a file has plain letters alone, its encoding is not known. What was guessed of one piece is a guess in all.
    if (chosen === undefined && piece.bytes.some((byte) => byte > 0x7f)) {
      chosen = read.encoding
      guess = { confidence: read.confidence, doubts: read.doubts.filter(aboutEncoding) }
    }
  }
}

/** The same of JSON Lines. */
export async function* jsonLinePieces(
  input: FormatInput,
  { budget, utf16 }: LineContext,
): AsyncGenerator<TablePiece, undefined> {
  for await (const piece of piecesOf(input, utf16, utf16 ? Math.ceil(budget.pieceSize / 16) : budget.pieceSize)) {
    const { read, unread } = readPiece(piece, undefined, (lines) => {
      const { tables, ...found } = readJson('jsonl', lines.bytes)
      return { ...found, tables: tables.map((table) => placedIn(lines, table)) }
    })
    if (unread.length > 0) yield withoutRows({ unread })
    if (read) yield asStored(read, piece, utf16)
  }
}

/** A piece that names what is no row. */
export function withoutRows(named: Pick<Table, 'unread' | 'beside'>): TablePiece {
  const table = { name: '', heads: [], rows: [], ...named }
  return { encoding: 'utf-8', confidence: 1, doubts: [], bytes: Buffer.alloc(0), tables: [table] }
}

type FilePiece = LinePiece & { original?: Buffer }

function piecesOf(
  input: FormatInput,
  utf16: Utf16Guess | null,
  size: number,
  separator?: Uint8Array,
): AsyncIterable<FilePiece> {
  return utf16
    ? utf16Pieces(input.stream(), utf16.encoding, size, separator)
    : linePieces(input.stream(), size, separator)
}

function asStored(
  read: Omit<TablePiece, 'bytes'>,
  { bytes, original }: FilePiece,
  utf16: Utf16Guess | null,
): TablePiece {
  if (!utf16 || !original) return { ...read, bytes }
  const tables = read.tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, part: null })) }))
  return { ...read, ...utf16, doubts: [...guessDoubts(utf16), ...read.doubts], tables, bytes: original }
}

function withGuess<Read extends Omit<TablePiece, 'bytes'>>(
  read: Read,
  { confidence, doubts }: Pick<TablePiece, 'confidence' | 'doubts'>,
): Read {
  return { ...read, confidence, doubts: [...doubts, ...read.doubts] }
}

function aboutEncoding({ code }: TextDoubt): boolean {
  return code === 'guessed-encoding' || code === 'encoded-twice'
}

interface CsvHead {
  encoding: Encoding
  separatorBytes: Uint8Array
  /** A line that names the separator, and the row with the names of the columns: what is before the rows of every piece but the first. */
  row: Buffer
}

/** What the beginning of separated values says of all of them. */
async function headOf(input: FormatInput, { budget, encoding: chosen, utf16 }: LineContext): Promise<CsvHead> {
  const stream = utf16 ? inUtf8(input.stream(), utf16.encoding) : input.stream()
  let beginning = Buffer.alloc(0)
  for await (const { bytes } of linePieces(stream, budget.pieceSize)) {
    beginning = Buffer.from(bytes)
    break
  }
  const { text, encoding } = decode(beginning, utf16 ? 'utf-8' : chosen, Infinity, ['nul'])
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

/** The rows of some lines by their places in the file; `before` was put before them. */
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
