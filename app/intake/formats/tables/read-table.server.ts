import { UploadError } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import type { FormatKind } from '../kinds'
import type { FormatReader, ReadContext } from '../reader'
import { guessMapping, tableMapping, type TableMapping } from './mapping'
import { openTable } from './open-table.server'
import { isOwnExport, ownClaims, withoutFormulaMarks } from './own-claims'
import { tableParts } from './report-parts'
import type { Table } from './table'

/** Reads tables by the mapping that somebody chose; nobody else knows which of their columns is the text. */
export function tableReader(kind: FormatKind): FormatReader {
  return async function* (input, context) {
    if (context.mapping === undefined) throw new UploadError('needs-mapping')
    const opened = await openTable(kind, input, context)
    for (const table of opened.tables) {
      const own = context.rows === 'claims' && isOwnExport(table.heads)
      const { mapping, doubts } = own ? { mapping: ownClaims, doubts: [] } : mappingFor(table, context)
      const file = { ...opened, doubts: [...opened.doubts, ...doubts] }
      yield* tableParts(own && kind === 'csv' ? withoutFormulaMarks(table) : table, mapping, file)
    }
  }
}

function mappingFor(
  table: Table,
  { mapping: chosen, rows }: Pick<ReadContext, 'mapping' | 'rows'>,
): { mapping: TableMapping; doubts: TextDoubt[] } {
  const claims = rows === 'claims' && { rows }
  if (chosen !== 'guess' && chosen !== undefined) return { mapping: { ...chosen, ...claims }, doubts: [] }
  const guessed = tableMapping.safeParse({ ...guessMapping(table.heads), ...claims })
  if (!guessed.success) throw new UploadError('needs-mapping')
  return { mapping: guessed.data, doubts: [{ code: 'guessed-mapping', mapping: guessed.data }] }
}
