import { sql, type Kysely } from 'kysely'

/**
 * Pictures that look the same. What is computed of each picture, and which are alike, is derived and can be made again; what a
 * person said of two of them is a record: a row each time, the last one holds, and one without a word takes it back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table derived.picture (
      file_id text primary key,
      -- Prints that another release took otherwise are taken again.
      version int not null,
      -- Null for a picture that cannot be decoded.
      print bytea
    );

    create table derived.likeness (
      file_id text not null,
      other_id text not null check (other_id > file_id collate "C"),
      kind text not null check (kind in ('whole', 'part', 'mirrored')),
      score real not null,
      primary key (file_id, other_id)
    );
    create index on derived.likeness (other_id);

    create table record.picture_judgement (
      id int generated always as identity primary key,
      file_id text not null references record.stored_file,
      other_id text not null references record.stored_file check (other_id > file_id collate "C"),
      -- Whether both show the same picture; null where what was said before is taken back.
      same boolean,
      supersedes int unique references record.picture_judgement,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check (same is not null or supersedes is not null)
    );
    create unique index picture_judgement_first on record.picture_judgement (file_id, other_id) where supersedes is null;
    create index on record.picture_judgement (other_id);
    create trigger never_edited before update on record.picture_judgement for each statement execute function audit.refuse();
    alter table record.picture_judgement enable always trigger never_edited;
    call audit.watch('record.picture_judgement', '');
  `.execute(db)
}
