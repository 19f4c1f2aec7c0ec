import { sql, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { QuoteMismatch, type StoredPassage } from '../../review/rules/pairs/quotes'
import { readQuote } from '../../review/lookups/pairs/read-quote.server'
import type { BareJudgement } from './queries-of-decisions.server'
import type { BarePassage } from './queries-of-texts.server'
import type { ExportRow } from './row-schemas'

/** Passages with their words. They come report by report, so one text is held at a time. */
export async function* withOwnQuotes(
  tx: Transaction<DB>,
  batches: AsyncIterable<BarePassage[]>,
): AsyncGenerator<ExportRow<'passages'>[]> {
  let held = { report: 0, text: '' }
  for await (const batch of batches) {
    const rows: ExportRow<'passages'>[] = []
    for (const { quote_sha256, ...passage } of batch) {
      if (held.report !== passage.report_id)
        held = { report: passage.report_id, text: await readText(tx, passage.report_id) }
      const stored = { id: passage.id, start_offset: passage.start, end_offset: passage.end, quote_sha256 }
      rows.push({ ...passage, quote: quoteOf(held.text, stored), quote_sha256 })
    }
    yield rows
  }
}

/** Judgements with the words of both passages. */
export async function* withPairQuotes(
  tx: Transaction<DB>,
  batches: AsyncIterable<BareJudgement[]>,
): AsyncGenerator<ExportRow<'judgements'>[]> {
  for await (const batch of batches) {
    const ids = [...new Set(batch.flatMap((pair) => [pair.left_passage_id, pair.right_passage_id]))]
    const { rows: stored } = await sql<StoredPassage & { report_id: number }>`
      select id, report_id, start_offset, end_offset, quote_sha256 from record.passage where id = any(${ids}::int[]) order by report_id`.execute(
      tx,
    )
    const quotes = new Map<number, string | null>()
    let held = { report: 0, text: '' }
    for (const passage of stored) {
      if (held.report !== passage.report_id)
        held = { report: passage.report_id, text: await readText(tx, passage.report_id) }
      quotes.set(passage.id, quoteOf(held.text, passage))
    }
    yield batch.map((pair) => ({
      ...pair,
      left_quote: quotes.get(pair.left_passage_id) ?? null,
      right_quote: quotes.get(pair.right_passage_id) ?? null,
    }))
  }
}

async function readText(tx: Transaction<DB>, report: number): Promise<string> {
  const { text } = await tx
    .selectFrom('record.report')
    .select('text')
    .where('id', '=', report)
    .executeTakeFirstOrThrow()
  return text
}

function quoteOf(text: string, passage: StoredPassage): string | null {
  try {
    return readQuote(text, passage)
  } catch (error) {
    if (error instanceof QuoteMismatch) return null
    throw error
  }
}
