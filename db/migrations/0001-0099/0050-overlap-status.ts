import { sql, type Kysely } from 'kysely'

/** Where each suggestion stands is written down, so that a list of them is an index read however many there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table derived.overlap add column status text collate "C" not null default 'open'
      check (status in ('open', 'same', 'update', 'conflict', 'different', 'unsure', 'settled'));

    with rejected as (
      select distinct least(a.claim_id, b.claim_id) as low, greatest(a.claim_id, b.claim_id) as high
        from record.current_judgement c
        join record.passage a on a.id = c.left_passage_id
        join record.passage b on b.id = c.right_passage_id
       where c.decision = 'different' and not a.retired and not b.retired
    ), standing as (
      select o.left_passage_id as l, o.right_passage_id as r,
             coalesce(j.decision, case when a.claim_id = b.claim_id or x.low is not null then 'settled' else 'open' end) as status
        from derived.overlap o
        join record.passage a on a.id = o.left_passage_id
        join record.passage b on b.id = o.right_passage_id
        left join record.current_judgement j on j.left_passage_id = o.left_passage_id and j.right_passage_id = o.right_passage_id
        left join rejected x on x.low = least(a.claim_id, b.claim_id) and x.high = greatest(a.claim_id, b.claim_id)
    )
    update derived.overlap o set status = s.status from standing s where o.left_passage_id = s.l and o.right_passage_id = s.r and s.status <> 'open';

    create index overlap_by_status on derived.overlap (status, score desc, left_passage_id, right_passage_id);
    create index overlap_by_kind on derived.overlap (status, kind, score desc, left_passage_id, right_passage_id);
    create index section_title on record.section (title collate "C");
  `.execute(db)
}
