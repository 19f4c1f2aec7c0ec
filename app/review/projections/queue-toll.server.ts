import { sql, type RawBuilder } from 'kysely'

/**
 * What a claim's standing passages tell that the order and the filters of the queue ask for: `toll`, the sources, the
 * places (headings and names read in the text, by their Arabic name) and when the last report was received; no row for a
 * claim without any. `claim` gives its id where this is joined laterally.
 */
export function queueColumnsOf(claim: RawBuilder<unknown>): RawBuilder<unknown> {
  // Row by row, each by its key: a kept plan that was made while the tables were small would read all of them each time.
  return sql`
    select max(r.received_at) as received, array_agg(distinct r.source_id) as sources, coalesce(max(f.toll), 0) as toll,
           coalesce((select array_agg(distinct name) from unnest(string_to_array(string_agg(concat_ws(chr(31), s.title, array_to_string(f.places, chr(31))), chr(31)), chr(31))) as name where name <> ''), '{}') as places
      from record.passage p
     cross join lateral (select received_at, source_id from record.report where id = p.report_id offset 0) r
      left join lateral (select title from record.section where id = p.section_id offset 0) s on true
      left join lateral (select toll, places from derived.passage_facts where passage_id = p.id offset 0) f on true
     where p.claim_id = ${claim} and not p.retired
    having count(*) > 0`
}
