import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import type { Action } from '../../audit/action/action.server'
import { zip } from '../../audit/export/zip'
import { onSnapshot } from '../../audit/log/log-rows.server'
import { placedClaimsQuery, writeGeoJson } from './claims-on-map.server'
import { countRows, readCounted } from './cursor.server'
import type { ExportFormat, ExportKind } from './export-kinds'
import { batchStated, statedClaimsQuery, writeStatements } from './export-statements.server'
import { narrowingOf } from './narrowing.server'
import { exportedRows } from './read-rows.server'
import { columnsOf } from './row-schemas'
import { writeCsv, writeJsonLines, type PlainRow } from './write-text'
import { writeXlsx } from './write-xlsx'

export interface AskedExport {
  kind: ExportKind
  format: ExportFormat
  /** The conditions of the list of claims or reports that it is of, as its address carries them; '' for all. */
  search: string
  /** Who gets it: what is sealed from them is left out. Null for the command line. */
  viewer: number | null
  /** Called with how many of the announced rows are written. */
  onRows?: ((rows: number) => void) | undefined
}

/** What the trail says of an export before its first byte leaves: what, how many, and under which conditions. */
export function exportDataAction(
  { kind, format, search }: { kind: string; format: string; search: string },
  count: number,
): Omit<Action, 'actor'> {
  const rows = kind === 'fields' || format === 'ftm' ? `of ${count} claims` : `${count} rows`
  return { kind: 'export-data', reason: `${kind}, ${format}, ${rows}${search && `, ${search}`}` }
}

/**
 * Writes all rows of a kind as they are at this moment to `output`, whatever is written to the database meanwhile, in the same memory
 * however many they are. `announce` is called with how many there are before the first byte leaves; where it throws, none does.
 */
export function exportData(
  db: Kysely<DB>,
  asked: AskedExport,
  output: Writable,
  announce: (count: number) => Promise<unknown>,
): Promise<void> {
  return onSnapshot(db, async (tx) => {
    // Times are written in UTC by the queries; nothing of the session's zone gets in.
    await sql`set local extra_float_digits = 1`.execute(tx)
    const { count, stream } = await prepare(tx, asked)
    await announce(count)
    await pipeline(stream(), output)
  })
}

async function prepare(
  tx: Transaction<DB>,
  { kind, format, search, viewer, onRows }: AskedExport,
): Promise<{ count: number; stream: () => Readable }> {
  const narrowing = await narrowingOf(tx, kind, search, viewer)
  const read = readCounted(tx, onRows)
  if (format === 'geojson') {
    const query = placedClaimsQuery(narrowing)
    const count = await countRows(tx, query)
    return { count, stream: () => Readable.from(writeGeoJson(read(query, 500))) }
  }
  if (format === 'ftm') {
    const query = statedClaimsQuery(narrowing)
    const count = await countRows(tx, query)
    return { count, stream: () => Readable.from(writeStatements(tx, read(query, batchStated))) }
  }
  const rows = exportedRows(tx, kind, narrowing, read)
  const count = await rows.count()
  const batches = () => rows.read() as AsyncIterable<PlainRow[]>
  const columns = columnsOf(kind)
  if (format === 'csv') return { count, stream: () => Readable.from(writeCsv(columns, batches())) }
  if (format === 'jsonl') return { count, stream: () => Readable.from(writeJsonLines(columns, batches())) }
  return { count, stream: () => zip(writeXlsx(columns, batches(), kind), new Date()) }
}
