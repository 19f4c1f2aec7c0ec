import { UploadError } from '../../decode/decode.server'
import { largestDocument } from '../../limits'
import { JsonError } from '../json/json-error'
import { jsonElements, type JsonElement } from '../json/json-splitter'
import type { FormatKind } from '../kinds'
import type { FormatInput, ReadContext } from '../reader'
import { besideRows, firstList, headsOf } from './json-rows'
import { csvPieces, jsonLinePieces, withoutRows, type LineContext, type TablePiece } from './line-tables.server'
import { asUploadError, openTable, readJson, type OpenedTable } from './open-table.server'
import { ReportsList } from './reports-list'
import { noteUnread, TableError, type Table, type UnreadRow } from './table'
import { utf16Of } from './utf16-pieces'

/** Formats whose files are read in pieces where they are large. */
export const piecewise: readonly FormatKind[] = ['csv', 'jsonl', 'json']

/**
 * A large file of a table in pieces, each a table of its own with some of the rows; their places are those in the file. A row that
 * cannot be read is named, and takes no other with it. Throws `UploadError`; what came before is right.
 */
export async function* tablePieces(
  kind: FormatKind,
  input: FormatInput,
  context: Pick<ReadContext, 'encoding' | 'dayOrder' | 'budget'>,
): AsyncGenerator<OpenedTable, undefined> {
  const file = { kind, fileName: input.name, order: context.dayOrder }
  const utf16 = await utf16Of(input, context.encoding)
  if (utf16 && kind === 'json') {
    // The places of its elements are counted in bytes of UTF-8.
    if (input.size > largestDocument) throw new UploadError('too-large')
    yield await openTable(kind, input, context)
    return
  }
  const read = kind === 'csv' ? csvPieces : kind === 'json' ? jsonPieces : jsonLinePieces
  const unread: UnreadRow[] = []
  let rows = 0
  try {
    for await (const piece of read(input, { ...context, utf16 })) {
      rows += piece.tables.reduce((sum, table) => sum + table.rows.length, 0)
      for (const row of piece.tables.flatMap((table) => table.unread ?? [])) noteUnread(unread, row, rows)
      yield { ...file, ...piece }
    }
    if (rows === 0) throw unread.length > 0 ? new TableError('damaged', unread[0]?.line) : new UploadError('empty')
  } catch (error) {
    throw error instanceof TableError ? asUploadError(error) : error
  }
}

async function* jsonPieces(input: FormatInput, { budget }: LineContext): AsyncGenerator<TablePiece, undefined> {
  let [elements, size, last] = [[] as JsonElement[], 0, 0]
  const take = (): TablePiece => {
    const piece = elementsPiece(elements)
    last = elements.at(-1)?.at ?? last
    elements = []
    size = 0
    return piece
  }
  const list = firstList(await listIn(input.stream()))
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

async function listIn(stream: AsyncIterable<Uint8Array>): Promise<readonly string[] | null> {
  const reports = new ReportsList()
  for await (const chunk of stream) if (!reports.write(chunk, headsOf)) break
  return reports.path
}

/** Where a list cannot be read any further. */
function endOfRows({ cause }: JsonError, line: number): Pick<Table, 'unread'> {
  if (cause === 'too-deep' || cause === 'empty') throw new TableError(cause, line)
  if (cause === 'element-too-large') throw new TableError('too-large', line)
  const issue = cause === 'cut-off' ? cause : 'rest-unread'
  return { unread: [{ line, issue }] }
}

/** Some objects of a list, read as a list of their own. */
function elementsPiece(elements: readonly JsonElement[]): TablePiece {
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
