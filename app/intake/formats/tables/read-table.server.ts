import { UploadError } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import { isAmbiguous, orderOf, type DayOrder } from '../../manifest/dates'
import type { FormatKind } from '../kinds'
import type { FormatInput, FormatReader, FoundPart, ReadContext } from '../reader'
import { ToldOnce } from '../told-once'
import { guessMapping, tableMapping, type TableMapping } from './mapping'
import { openTable, type OpenedTable } from './open-table.server'
import { ownCopy } from './own-copy'
import { isOwnExport, ownClaims, withoutFormulaMarks } from './own-claims'
import { daysOf, tableParts } from './report-parts'
import { piecewise, tablePieces } from './table-pieces.server'
import type { Table } from './table'

const orders = new ToldOnce<DayOrder | null>()

/** Reads tables by the mapping that somebody chose; nobody else knows which of their columns is the text. */
export function tableReader(kind: FormatKind): FormatReader {
  return async function* (input, context) {
    if (context.mapping === undefined) throw new UploadError('needs-mapping')
    if (piecewise.includes(kind) && !context.budget.readsWhole(input.size)) yield* readPieces(kind, input, context)
    else {
      const opened = await openTable(kind, input, context)
      for (const table of opened.tables) {
        if (table.hidden) yield { leftOut: { name: table.name, issue: 'hidden' } }
        else yield* partsOf(opened, table, columnsOf(table.heads, context))
      }
      yield* opened.beside ?? []
    }
  }
}

/** Columns of JSON appear as its rows name them: those of earlier pieces count in later ones. */
async function* readPieces(
  kind: FormatKind,
  input: FormatInput,
  context: ReadContext,
): AsyncGenerator<FoundPart, undefined> {
  const pieces = () => tablePieces(kind, input, context)
  const known = new Set<string>()
  let order: DayOrder | null | undefined = context.dayOrder
  for await (const opened of pieces()) {
    for (const table of opened.tables) {
      for (const head of table.heads) known.add(head)
      const columns = columnsOf([...known], context)
      if (order === undefined && daysOf(table, columns.mapping).some(isAmbiguous))
        order = await orders.of(input, JSON.stringify([context.encoding, columns.mapping]), () =>
          tellOrder(pieces(), columns.mapping),
        )
      const heads = [...new Set([...table.heads, ...known])]
      for (const part of partsOf({ ...opened, order: order ?? undefined }, { ...table, heads }, columns))
        yield 'report' in part ? { report: ownCopy(part.report) } : part
    }
    yield* opened.beside ?? []
  }
}

/** How the days of a whole file are read: as in the first piece in which one tells; null where none does. */
async function tellOrder(pieces: AsyncIterable<OpenedTable>, mapping: TableMapping): Promise<DayOrder | null> {
  try {
    for await (const { tables } of pieces) {
      const order = orderOf(tables.flatMap((table) => daysOf(table, mapping)))
      if (order !== null) return order
    }
  } catch (error) {
    // The rows before the place where it cannot be read are read nevertheless.
    if (!(error instanceof UploadError)) throw error
  }
  return null
}

/** What the columns of a table are, and whether it is an export of our own. */
interface Columns {
  own: boolean
  mapping: TableMapping
  doubts: TextDoubt[]
}

function partsOf(opened: OpenedTable, table: Table, { own, mapping, doubts }: Columns): Iterable<FoundPart> {
  const file = { ...opened, doubts: [...opened.doubts, ...doubts] }
  return tableParts(own && opened.kind === 'csv' ? withoutFormulaMarks(table) : table, mapping, file)
}

function columnsOf(heads: readonly string[], context: ReadContext): Columns {
  const own = context.rows === 'claims' && isOwnExport(heads)
  return own ? { own, mapping: ownClaims, doubts: [] } : { own, ...mappingFor(heads, context) }
}

function mappingFor(
  heads: readonly string[],
  { mapping: chosen, rows }: Pick<ReadContext, 'mapping' | 'rows'>,
): { mapping: TableMapping; doubts: TextDoubt[] } {
  const claims = rows === 'claims' && { rows }
  if (chosen !== 'guess' && chosen !== undefined) return { mapping: { ...chosen, ...claims }, doubts: [] }
  const guessed = tableMapping.safeParse({ ...guessMapping(heads), ...claims })
  if (!guessed.success) throw new UploadError('needs-mapping')
  return { mapping: guessed.data, doubts: [{ code: 'guessed-mapping', mapping: guessed.data }] }
}
