import { UploadError } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import type { FormatKind } from '../kinds'
import type { FormatReader, ReadContext } from '../reader'
import { guessMapping, tableMapping, type TableMapping } from './mapping'
import { openTable } from './open-table.server'
import { tableParts } from './report-parts'
import type { Table } from './table'

/** Reads tables by the mapping that somebody chose; nobody else knows which of their columns is the text. */
export function tableReader(kind: FormatKind): FormatReader {
  return async function* (input, context) {
    if (context.mapping === undefined) throw new UploadError('needs-mapping')
    const opened = await openTable(kind, input, context)
    for (const table of opened.tables) {
      const { mapping, doubts } = mappingFor(table, context.mapping)
      yield* tableParts(table, mapping, { ...opened, doubts: [...opened.doubts, ...doubts] })
    }
  }
}

function mappingFor(
  table: Table,
  chosen: NonNullable<ReadContext['mapping']>,
): { mapping: TableMapping; doubts: TextDoubt[] } {
  if (chosen !== 'guess') return { mapping: chosen, doubts: [] }
  const guessed = tableMapping.safeParse(guessMapping(table.heads))
  if (!guessed.success) throw new UploadError('needs-mapping')
  return { mapping: guessed.data, doubts: [{ code: 'guessed-mapping', mapping: guessed.data }] }
}
