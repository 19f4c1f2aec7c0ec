import type { ReadDatabase } from '../../audit/action/action.server'

export interface OriginalFile {
  bytes: Buffer
  encoding: string
  /** What it was read as. */
  kind: string
  /** As it was uploaded; a pasted text is named after its report. */
  fileName: string
}

/** The bytes a report was read from, or null where there is no such report. */
export async function readOriginal(db: ReadDatabase, reportId: number): Promise<OriginalFile | null> {
  const row = await db
    .selectFrom('record.report as r')
    .innerJoin('record.original as o', 'o.id', 'r.original_id')
    .select(['o.bytes', 'o.encoding', 'o.file_name', 'o.kind'])
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  return row
    ? {
        bytes: row.bytes,
        encoding: row.encoding,
        kind: row.kind ?? 'text',
        fileName: row.file_name ?? `report-${reportId}.txt`,
      }
    : null
}
