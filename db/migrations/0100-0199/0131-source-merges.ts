import { sql, type Kysely } from 'kysely'

/**
 * Two sources that are one: the reports of the first are the second's from then on. Which they were stands in the row, so that
 * a row that undoes it can give them back. Rows are never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.source_merge (
      id int generated always as identity primary key,
      source_id int not null references record.source,
      into_source_id int not null references record.source check (into_source_id <> source_id),
      report_ids int[] not null,
      reason text not null check (reason <> ''),
      undoes int unique references record.source_merge,
      person_id int references record.person,
      created_at timestamptz not null default now()
    );
    create index on record.source_merge (source_id);
    create index on record.source_merge (into_source_id);

    create view record.current_source_merge as
      select m.* from record.source_merge m
       where m.undoes is null and not exists (select 1 from record.source_merge u where u.undoes = m.id);

    create trigger never_edited before update on record.source_merge for each statement execute function audit.refuse();
    alter table record.source_merge enable always trigger never_edited;
    call audit.watch('record.source_merge', '');
  `.execute(db)
}
