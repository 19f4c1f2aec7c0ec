import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { wholeTextBands } from '../../matching/blocking/whole-text'
import { lookUpTexts } from '../report/known-texts.server'
import type { NewRow, ReportRow } from './bulk-rows.server'
import { findNearFiles, keepBands, type PlacedText } from './near-files.server'

interface PlacedRow {
  position: number
  name: string
  archive: string
  /** Null for what is kept by its name alone. */
  report: ReportRow | null
  row: NewRow
}

type PlacedReport = PlacedRow & { report: ReportRow }

/** Rows that are written together: some six statements look a text up and keep it, for one as for many. */
const mostTogether = 100

/** Their bytes and texts, in bytes: what waits to be written is held in memory. */
const largestTogether = 2 * 1024 * 1024

/** Writes the rows of an import, many with each statement, in the order in which they were added. */
export class RowWriter {
  readonly #db: Kysely<DB>
  readonly #importId: string
  readonly #originals = new Set<string>()
  #rows: PlacedRow[] = []
  #bytes = 0

  constructor(db: Kysely<DB>, importId: string) {
    this.#db = db
    this.#importId = importId
  }

  async add(place: Pick<PlacedRow, 'position' | 'name' | 'archive'>, kept: NewRow | ReportRow): Promise<void> {
    const report = 'doubts' in kept ? kept : null
    const row = 'doubts' in kept ? kept.row : kept
    this.#rows.push({ ...place, report, row })
    this.#bytes += (row.bytes?.length ?? 0) + 2 * (report?.text.length ?? 0)
    if (this.#rows.length >= mostTogether || this.#bytes >= largestTogether) await this.flush()
  }

  /** Writes what was added since the last time. */
  async flush(): Promise<void> {
    const rows = this.#rows
    if (rows.length === 0) return
    this.#rows = []
    this.#bytes = 0
    const reports = rows.filter((row): row is PlacedReport => row.report !== null)
    await this.#keepOriginals(reports)
    const known = await lookUpTexts(
      this.#db,
      reports.map(({ report }) => report.text),
    )
    for (const [at, { report, row }] of reports.entries()) {
      row.text_doubts = JSON.stringify([...report.doubts, ...(known[at]?.doubts ?? [])])
      row.stored_report_id = known[at]?.stored ?? null
    }
    const written = rows.map(({ report: _, row, ...place }) => ({
      import_id: this.#importId,
      size: 0,
      ...place,
      ...row,
    }))
    await this.#db.insertInto('working.bulk_file').values(written).execute()
    const texts = reports.map(({ position, report: { text } }) => ({ position, text, bands: wholeTextBands(text) }))
    await keepBands(this.#db, this.#importId, texts)
    await this.#doubt(texts.filter((_, at) => known[at]?.stored === null))
  }

  /** Says which of these are nearly the same as a file before them. */
  async #doubt(texts: readonly PlacedText[]): Promise<void> {
    const found = await findNearFiles(this.#db, this.#importId, texts)
    const doubts = texts.flatMap(({ position }, at) => (found[at]?.length ? [{ position, doubts: found[at] }] : []))
    if (doubts.length === 0) return
    await sql`update working.bulk_file f set text_doubts = f.text_doubts || n.doubts
      from jsonb_to_recordset(${JSON.stringify(doubts)}::jsonb) n(position int, doubts jsonb)
     where f.import_id = ${this.#importId} and f.position = n.position`.execute(this.#db)
  }

  /** Bytes that reports have in common are sent once: an export of thousands of messages has megabytes. */
  async #keepOriginals(reports: readonly PlacedReport[]): Promise<void> {
    for (const { report } of reports) {
      const { shared } = report
      if (!shared || this.#originals.has(shared.sha256)) continue
      this.#originals.add(shared.sha256)
      await this.#db
        .insertInto('working.bulk_original')
        .values({ import_id: this.#importId, sha256: shared.sha256, bytes: Buffer.from(shared.bytes) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }
}
