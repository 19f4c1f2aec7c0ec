import { sql, type Kysely } from 'kysely'

/**
 * What is derived of a passage is written once, by whoever reads it, and nothing of it is looked at again to check what
 * the record has promised already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What the queue tells of a passage, so that it need not search the facts of each.
    alter table derived.passage_facts add column toll int not null default 0, add column places text[] not null default '{}';
    update derived.passage_facts f set
      toll = coalesce((
        select max(least(coalesce(e ->> 'low', e ->> 'high', e ->> 'scale')::numeric, 1000000))::int
          from jsonb_array_elements(f.facts -> 'figures') e where e ->> 'kind' in ('killed', 'wounded')), 0),
      places = coalesce((
        select array_agg(distinct coalesce(k.ar, m ->> 'name')) from jsonb_array_elements(f.facts -> 'places') m left join record.place k on k.key = m ->> 'place'), '{}');

    -- A passage's terms stand with its facts, and those of a claim of one passage are that passage's.
    create index on derived.passage_facts using gin (terms);
    delete from derived.search_entry e where e.kind = 'passage' or e.kind = 'claim' and exists (
      select 1 from record.claim c join derived.claim_state s on s.claim_id = c.id where c.id = e.id and c.wording is null and s.passages = 1);
    alter table derived.search_entry drop constraint search_entry_kind_check, add check (kind in ('report', 'claim', 'source'));

    -- Keys have another form: reports that an earlier engine read get theirs when they are read anew.
    truncate derived.passage_key;
    alter table derived.passage_key drop constraint passage_key_pkey;
    create index passage_key_by_key on derived.passage_key (key, day, passage_id);

    -- What an earlier engine read is found by this.
    create index on derived.passage_facts (engine);

    -- The record keeps every row, so that none of these could ever be broken; each was checked for every row of an import.
    alter table derived.passage_facts drop constraint passage_facts_passage_id_fkey;
    alter table derived.overlap drop constraint overlap_left_passage_id_fkey, drop constraint overlap_right_passage_id_fkey;
    alter table derived.claim_state drop constraint claim_state_claim_id_fkey, drop constraint claim_state_verdict_id_fkey;
    alter table derived.queue_item drop constraint queue_item_claim_id_fkey, drop constraint queue_item_other_claim_id_fkey,
      drop constraint queue_item_left_passage_id_fkey, drop constraint queue_item_right_passage_id_fkey;
  `.execute(db)
}
