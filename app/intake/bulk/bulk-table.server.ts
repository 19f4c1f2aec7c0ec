import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { cutTo } from '../../text/characters/beginning'
import { UploadError } from '../decode/decode.server'
import type { FormatKind } from '../formats/kinds'
import { ReadBudget } from '../formats/read-budget'
import { bytesInput, type FoundReport } from '../formats/reader'
import { placesOf, type TableMapping } from '../formats/tables/mapping'
import { wholeMapping, type ChosenMapping } from '../formats/tables/mapping-form'
import { openTable, type OpenedTable } from '../formats/tables/open-table.server'
import { tableParts } from '../formats/tables/report-parts'
import { listMappings, proposeMapping, saveMapping, type SavedMapping } from '../formats/tables/saved-mappings.server'
import type { Table } from '../formats/tables/table'
import { planBulk } from './bulk-plan.server'
import { BulkUpload } from './bulk-upload.server'
import { readUploadState } from './bulk-upload-state.server'

/** A table of an import whose columns somebody has to name. */
export interface TableToMap {
  name: string
  kind: FormatKind
  sheets: { name: string; heads: string[]; rows: number; first: { line: number; cells: string[] }[] }[]
  saved: SavedMapping[]
  /** What is chosen so far, or proposed. */
  chosen: ChosenMapping
  /** The saved mapping that is proposed; '' where none fits. */
  from: string
  /** Words in the column of verdicts. */
  words: string[]
  /** What the first rows become. */
  reports: Pick<FoundReport, 'name' | 'title' | 'source' | 'publishedAt' | 'address' | 'text' | 'doubts' | 'said'>[]
  /** Rows that become no report, among those that are shown. */
  without: string[]
}

const shownRows = 5
const shownSheets = 10
const shownCell = 200
const shownWords = 20

interface PlacedFile {
  id: string
  position: number
}

/** Opens a table that waits for its mapping, and shows what `chosen`, or the proposed one, makes of its first rows; null where none waits there. */
export async function readTableToMap(
  db: ReadDatabase,
  placed: PlacedFile,
  chosen: ChosenMapping | null,
): Promise<TableToMap | null> {
  const row = await waitingTable(db, placed)
  if (!row) return null
  const opened = await open(row, chosen?.order)
  const saved = await listMappings(db)
  const heads = opened.tables.flatMap((table) => table.heads)
  const proposed = proposeMapping(heads, saved)
  const using = chosen ?? { mapping: proposed.mapping, order: undefined, name: '', replace: false }
  return {
    name: row.name,
    kind: opened.kind,
    sheets: opened.tables.slice(0, shownSheets).map(asSheet),
    saved,
    chosen: using,
    from: chosen ? '' : proposed.name,
    words: wordsOf(opened.tables, using.mapping),
    ...firstReports(opened, wholeMapping(using)),
  }
}

/**
 * Puts the reports of a table in its place, by a mapping; what is doubtful about them waits in the preview as ever. Changes
 * nothing where the mapping is to be saved by a name that another one has: `name-taken`. Throws `UploadError`.
 */
export async function mapTable(
  db: Kysely<DB>,
  {
    id,
    position,
    chosen,
    personId,
    timeZone,
  }: PlacedFile & { chosen: ChosenMapping; personId: number; timeZone: string },
): Promise<'mapped' | 'name-taken'> {
  const mapping = wholeMapping(chosen)
  if (!mapping) throw new UploadError('needs-mapping')
  return db.transaction().execute(async (tx) => {
    const row = await waitingTable(tx, { id, position })
    if (!row?.bytes) return 'mapped'
    const { name, order, replace } = chosen
    if (name !== '' && !(await saveMapping(tx, { name, mapping, personId, replace }))) return 'name-taken'
    await tx.deleteFrom('working.bulk_file').where('import_id', '=', id).where('position', '=', position).execute()
    const upload = new BulkUpload(tx, await readUploadState(tx, id, timeZone))
    await upload.add(
      { name: row.name, archive: row.archive, content: { bytes: row.bytes } },
      { mapping, dayOrder: order },
    )
    await upload.flush()
    await planBulk(tx, id)
    return 'mapped'
  })
}

async function waitingTable(db: ReadDatabase, { id, position }: PlacedFile) {
  return db
    .selectFrom('working.bulk_file')
    .select(['name', 'archive', 'kind', 'bytes', 'encoding'])
    .where('import_id', '=', id)
    .where('position', '=', position)
    .where('outcome', '=', 'failed')
    .where('reason', '=', 'needs-mapping')
    .executeTakeFirst()
}

async function open(
  { name, kind, bytes }: { name: string; kind: string; bytes: Buffer | null },
  dayOrder: ChosenMapping['order'],
): Promise<OpenedTable> {
  const input = bytesInput(name, bytes ?? Buffer.alloc(0))
  const opened = await openTable(kind as FormatKind, input, { dayOrder, encoding: undefined, budget: new ReadBudget() })
  return { ...opened, tables: opened.tables.filter(({ hidden }) => !hidden) }
}

function asSheet({ name, heads, rows }: Table): TableToMap['sheets'][number] {
  const first = rows
    .slice(0, shownRows)
    .map(({ line, cells }) => ({ line, cells: heads.map((_, at) => cutTo(cells[at] ?? '', shownCell)) }))
  return { name, heads, rows: rows.length, first }
}

function wordsOf(tables: readonly Table[], mapping: Partial<TableMapping>): string[] {
  const words = new Set<string>()
  for (const { heads, rows } of tables) {
    const place = placesOf(mapping, heads).verdict
    if (place === undefined) continue
    for (const { cells } of rows) {
      const word = (cells[place] ?? '').trim()
      if (word !== '' && word.length <= 100) words.add(word)
      if (words.size >= shownWords) return [...words]
    }
  }
  return [...words]
}

function firstReports(opened: OpenedTable, mapping: TableMapping | null): Pick<TableToMap, 'reports' | 'without'> {
  const reports: TableToMap['reports'] = []
  const without: string[] = []
  if (!mapping) return { reports, without }
  for (const table of opened.tables) {
    for (const part of tableParts(table, mapping, opened)) {
      if ('leftOut' in part) without.push(part.leftOut.name)
      else reports.push({ ...part.report, text: cutTo(part.report.text, shownCell) })
      if (reports.length + without.length >= shownRows) return { reports, without }
    }
  }
  return { reports, without }
}
