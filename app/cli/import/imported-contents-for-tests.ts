import { sql } from 'kysely'
import type { TestDatabase } from '../../testing/database'

/** All that an import leaves behind, without the ids that depend on who came when. */
export async function contents({ owner }: TestDatabase) {
  const { rows: passages } = await sql<{ place: string }>`
    select r.text_sha256 || ' ' || p.start_offset || ' ' || p.end_offset || ' ' || p.quote_sha256 || ' ' || s.state || ' ' || (select count(*) from derived.passage_key k where k.passage_id = p.id) as place
      from record.passage p join record.report r on r.id = p.report_id join derived.claim_state s on s.claim_id = p.claim_id join derived.passage_facts f on f.passage_id = p.id order by 1`.execute(
    owner.db,
  )
  const { rows: overlaps } = await sql<{ pair: string }>`
    select least(l.place, r.place) || ' ' || greatest(l.place, r.place) || ' ' || o.kind || ' ' || o.score as pair
      from derived.overlap o
      cross join lateral (select w.text_sha256 || ' ' || p.start_offset as place from record.passage p join record.report w on w.id = p.report_id where p.id = o.left_passage_id) l
      cross join lateral (select w.text_sha256 || ' ' || p.start_offset as place from record.passage p join record.report w on w.id = p.report_id where p.id = o.right_passage_id) r order by 1`.execute(
    owner.db,
  )
  const { rows: counts } = await sql<{ reports: string; originals: string; claims: string }>`
    select (select count(*) from record.report) as reports, (select count(*) from record.original) as originals, (select count(*) from record.claim) as claims`.execute(
    owner.db,
  )
  return { counts: counts[0], passages: passages.map((row) => row.place), overlaps: overlaps.map((row) => row.pair) }
}

export async function storedReports({ owner }: TestDatabase): Promise<number> {
  return (await owner.db.selectFrom('record.report').select('id').execute()).length
}
