import { cutTo } from '../../text/characters/beginning'
import { oneLine } from '../../text/characters/incoming-text'
import type { RowDoubt } from '../decode/doubts'

/** A day that a file writes and nobody understands is told as that of a table's row is; none where it was read, or is not written. */
export function unreadDay(written: string, read: string, { line = 1, column = 'date' } = {}): RowDoubt[] {
  if (written.trim() === '' || read !== '') return []
  return [{ code: 'row-cell', line, column, cause: 'day', value: cutTo(oneLine(written), 100) }]
}
