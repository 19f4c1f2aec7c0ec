import { sql, type Kysely } from 'kysely'

/**
 * Which of the values that sources give for a field the desk goes by. The
 * values themselves stay in the passages, with their sources: a row here only
 * points at one of them, and keeps what else was on the table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.settled_field (
      id int generated always as identity primary key,
      claim_id int not null references record.claim,
      field text not null check (field <> ''),
      value_key text not null,
      value jsonb not null,
      -- The keys of all values that the reviewer chose among.
      choices jsonb not null,
      reason text not null check (reason <> ''),
      withdrawn boolean not null default false,
      supersedes int unique references record.settled_field,
      undoes int references record.settled_field,
      person_id int references record.person,
      created_at timestamptz not null default now()
    );
    create unique index settled_field_first on record.settled_field (claim_id, field) where supersedes is null;
    create index on record.settled_field (claim_id, id desc);

    create view record.current_settled_field as
      select f.* from record.settled_field f
       where not f.withdrawn and not exists (select 1 from record.settled_field s where s.supersedes = f.id);

    create trigger never_edited before update on record.settled_field for each statement execute function audit.refuse();
    alter table record.settled_field enable always trigger never_edited;
    create trigger audit_own_name after insert on record.settled_field referencing new table as new_rows for each statement execute function audit.own_name();
    alter table record.settled_field enable always trigger audit_own_name;
    call audit.watch('record.settled_field', '');
  `.execute(db)
}
