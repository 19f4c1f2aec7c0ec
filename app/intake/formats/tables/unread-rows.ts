import { UploadError } from '../../decode/decode.server'
import { rowsIn, type LinePiece } from './line-pieces'
import { noteUnread, TableError, type Table, type UnreadRow } from './table'

/** What some lines of a file were read as; `unread` names the rows that were read as nothing. */
interface ReadRows<Read> {
  read: Read | null
  unread: UnreadRow[]
}

/**
 * Reads a piece of a file, and where that fails each of its rows by itself: one row that cannot be read takes no other with it. Of
 * empty lines alone it is null. `alone` says that a row is read by itself. Throws what `read` throws of the beginning of a file, and where hardly any row can be read.
 */
export function readPiece<Read extends { tables: Table[] }>(
  piece: LinePiece,
  separator: Uint8Array | undefined,
  read: (lines: LinePiece, alone: boolean) => Read,
): ReadRows<Read> {
  try {
    return { read: read(piece, false), unread: [] }
  } catch (error) {
    if (isEmpty(error)) return { read: null, unread: [] }
    // The beginning says what all of the file is.
    if (piece.start === 0 || !isUnreadable(error)) throw error
    return rowByRow(piece, separator, read)
  }
}

function rowByRow<Read extends { tables: Table[] }>(
  piece: LinePiece,
  separator: Uint8Array | undefined,
  read: (lines: LinePiece, alone: boolean) => Read,
): ReadRows<Read> {
  const unread: UnreadRow[] = []
  const good: Read[] = []
  for (const row of rowsIn(piece, separator)) {
    try {
      good.push(read(row, true))
    } catch (error) {
      if (isEmpty(error)) continue
      if (!isUnreadable(error)) throw error
      const issue = (error instanceof TableError && error.unread[0]?.issue) || 'malformed'
      noteUnread(unread, { line: row.lines + 1, issue }, good.length)
    }
  }
  const [first] = good
  return { read: first ? { ...first, tables: good.flatMap(({ tables }) => tables) } : null, unread }
}

/** A piece may have empty lines alone. */
function isEmpty(error: unknown): boolean {
  if (error instanceof UploadError) return error.issue === 'empty'
  return error instanceof TableError && (error.cause === 'empty' || error.cause === 'no-rows')
}

/** Whether it is about what stands there, and not about how much of it. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof UploadError) return error.issue === 'binary' || error.issue === 'invalid-bytes'
  return error instanceof TableError && error.cause === 'damaged'
}
