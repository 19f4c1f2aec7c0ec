import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { TextDoubt } from '../decode/doubts'
import { documentText } from '../formats/document-text'
import { lookUpText } from '../report/known-texts.server'
import { openingOf } from './bulk-rows.server'
import { keepBands } from './near-files.server'

/**
 * Gives a row of a table that came without a text the one that a person wrote; the row itself stays the original. Throws
 * `UploadError` for a text that is empty or longer than a report may be.
 */
export async function writeRowText(
  db: Kysely<DB>,
  { id, position }: { id: string; position: number },
  written: string,
): Promise<void> {
  const row = await db
    .selectFrom('working.bulk_file')
    .select('text_doubts')
    .where('import_id', '=', id)
    .where('position', '=', position)
    .where('outcome', '=', 'waiting')
    .where(sql<boolean>`text_doubts @> '[{"code":"row-without-text"}]'`)
    .executeTakeFirst()
  if (!row) return
  const text = documentText(written)
  const known = await lookUpText(db, text)
  const others = (row.text_doubts as TextDoubt[]).filter(({ code }) => code !== 'row-without-text')
  await keepBands(db, id, [{ position, text }])
  await db
    .updateTable('working.bulk_file')
    .set({
      text,
      opening: openingOf(text),
      text_doubts: JSON.stringify([...others, ...known.doubts]),
      stored_report_id: known.stored,
    })
    .where('import_id', '=', id)
    .where('position', '=', position)
    .execute()
}
