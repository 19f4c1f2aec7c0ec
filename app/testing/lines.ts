import { createHash } from 'node:crypto'
import type { ActionTransaction } from '../audit/action/action.server'
import { refreshClaims } from '../review/projections/refresh-claims.server'

export interface StoredLine {
  id: number
  claimId: number
}

/**
 * Stores a report whose every line is a passage with a claim of its own, without
 * reading facts or finding overlaps. Returns the passages in the order of the lines.
 */
export async function storeLines(
  tx: ActionTransaction,
  sourceId: number,
  lines: string[],
  day: string | null = null,
  title = lines[0] ?? '',
): Promise<StoredLine[]> {
  const report = await insertReport(tx, { sourceId, title, text: lines.join('\n'), day })
  const stored: StoredLine[] = []
  let start = 0
  for (const line of lines) {
    stored.push(await insertPassage(tx, report, start, line))
    start += line.length + 1
  }
  await refreshClaims(
    tx,
    stored.map((passage) => passage.claimId),
  )
  return stored
}

async function insertReport(
  tx: ActionTransaction,
  { sourceId, title, text, day }: { sourceId: number; title: string; text: string; day: string | null },
): Promise<number> {
  const bytes = Buffer.from(text)
  const original_id = hash(bytes)
  await tx
    .insertInto('record.original')
    .values({ id: original_id, bytes, file_name: null, encoding: 'utf-8' })
    .execute()
  const { id } = await tx
    .insertInto('record.report')
    .values({
      source_id: sourceId,
      original_id,
      part_of_report_id: null,
      title,
      text,
      text_sha256: original_id,
      language: 'ar',
      address: null,
      published_day: day,
      published_at: null,
      cut_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertPassage(tx: ActionTransaction, report: number, start: number, quote: string): Promise<StoredLine> {
  const { id: claimId } = await tx
    .insertInto('record.claim')
    .values({ wording: null, merged_into_claim_id: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('record.passage')
    .values({
      report_id: report,
      section_id: null,
      start_offset: start,
      end_offset: start + quote.length,
      quote_sha256: hash(quote),
      home_claim_id: claimId,
      claim_id: claimId,
      replaced_by_passage_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, claimId }
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
