import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'
import { exportData } from '../../app/exchange/exports/export-data.server'
import { isExportable, type ExportFormat, type ExportKind } from '../../app/exchange/exports/export-kinds'
import type { BenchConnection } from '../matching/database'
import { timed } from '../timings'

const formats = ['csv', 'jsonl', 'xlsx', 'geojson', 'ftm'] as const satisfies readonly ExportFormat[]

/** The table that a plain COPY of the same rows reads. */
const tables: Record<ExportKind, string> = {
  reports: 'record.report',
  passages: 'record.passage',
  claims: 'derived.claim_state',
  judgements: 'record.judgement',
  verdicts: 'record.verdict',
  evidence: 'record.evidence',
  sources: 'record.source',
  fields: 'derived.passage_facts',
}

export const exportsHead = ['rows/s', 'rows', ...formats, 'COPY … TO', 'memory']

/** Rows a second of a kind in each format beside `COPY … TO` of its table. GeoJSON and fields count claims at places and claims. */
export async function benchExport({ db, pool }: BenchConnection, kind: ExportKind): Promise<(string | number)[]> {
  let rows = 0
  const rates: (string | number)[] = []
  for (const format of formats) {
    if (!isExportable(kind, format)) {
      rates.push('')
      continue
    }
    let count = 0
    const announce = (counted: number) => Promise.resolve((count = counted))
    const asked = { kind, format, search: '', viewer: null }
    const { took } = await timed(() => exportData(db, asked, nowhere(), announce))
    rates.push(count / (took / 1000))
    if (format === 'csv') rows = count
  }
  return [kind, rows, ...rates, await copyRate(pool, tables[kind])]
}

async function copyRate(pool: BenchConnection['pool'], name: string): Promise<number> {
  const client = await pool.connect()
  try {
    const copy = client.query(copyTo(`copy ${name} to stdout`))
    const { took } = await timed(() => pipeline(copy, nowhere()))
    return copy.rowCount / (took / 1000)
  } finally {
    client.release()
  }
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
