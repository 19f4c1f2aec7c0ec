import { sql, type Kysely } from 'kysely'

/**
 * What waits for a person, one row a thing. The rank is fixed when the row is written: all that waits grows older at the
 * same pace, so age counts as the moment it began, and the order is an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table derived.queue_item (
      -- The page where it is decided: pair:3-9 or claim:7.
      subject text collate "C" primary key,
      kind text collate "C" not null,
      rank double precision not null,
      claim_id int not null references record.claim,
      -- For a pair, the passages and the other one's claim.
      left_passage_id int references record.passage,
      right_passage_id int references record.passage,
      other_claim_id int references record.claim,
      -- What a decision settles, and why it comes where it does.
      reports int not null,
      origins int not null,
      toll int not null,
      disagreement int not null,
      since timestamptz not null,
      -- What filters ask for.
      day text,
      sources int[] not null,
      places text[] not null,
      check ((left_passage_id is null) = (right_passage_id is null) and (left_passage_id is null) = (other_claim_id is null))
    );
    create index on derived.queue_item (rank desc, subject);
    create index on derived.queue_item (kind, rank desc, subject);
    create index on derived.queue_item using gin (sources);
    create index on derived.queue_item using gin (places);
    create index on derived.queue_item (day);
    create index on derived.queue_item (claim_id);
    create index on derived.queue_item (other_claim_id) where other_claim_id is not null;
  `.execute(db)
}
