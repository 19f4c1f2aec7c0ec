import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'
import { jsonRows } from '../../matching/store/json-rows'
import { wholeTextBands } from '../../matching/blocking/whole-text'
import { sameTextForm } from '../../text/characters/same-text'
import { sha256 } from './hashes.server'

/** What the whole text of a report is known by when it comes in again. */
export interface TextKeys {
  /** Two writings of one text have one: see `sameTextForm`. */
  textKey: string
  /** Near copies share some of them. */
  bands: number[]
}

export function textKey(text: string): string {
  return sha256(sameTextForm(text))
}

export function textKeys(text: string): TextKeys {
  return { textKey: textKey(text), bands: wholeTextBands(text) }
}

/** Writes the keys of reports that were stored just now. */
export async function storeTextKeys(
  tx: DerivedTransaction,
  reports: readonly ({ id: number } & TextKeys)[],
): Promise<void> {
  const rows = reports.map(({ id, textKey: key, bands }) => ({ id, key, bands }))
  await sql`
    insert into derived.report_key (report_id, text_key, bands)
    select id, key, bands from json_to_recordset(${jsonRows(rows)}::json) as t(id int, key text, bands bigint[])
        on conflict (report_id) do nothing`.execute(tx)
}

/**
 * Writes the keys of reports that have none, such as those stored by an earlier version, a few with each transaction.
 * Several processes may do it at once; it may be stopped at any time. Returns how many it wrote.
 */
export async function keyReports(db: Kysely<DB>): Promise<number> {
  let done = 0
  let after = 0
  for (;;) {
    const { rows } = await sql<{ id: number; text: string }>`
      select r.id, r.text from record.report r
       where r.id > ${after} and r.withdrawn_at is null and not exists (select from derived.report_key k where k.report_id = r.id)
       order by r.id limit 20`.execute(db)
    if (rows.length === 0) break
    await db.transaction().execute((tx) =>
      storeTextKeys(
        tx,
        rows.map(({ id, text }) => ({ id, ...textKeys(text) })),
      ),
    )
    after = rows.at(-1)?.id ?? after
    done += rows.length
  }
  return done
}

/** Whether some report has no keys yet. */
export async function hasUnkeyedReports(db: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`
    select from record.report r
     where r.withdrawn_at is null and not exists (select from derived.report_key k where k.report_id = r.id) limit 1`.execute(
    db,
  )
  return rows.length > 0
}
