import { sql, type Kysely } from 'kysely'

/** Why a piece of evidence was withdrawn: a verdict may have rested on it. Null where nobody was asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table record.evidence add column reason text check (reason <> '' and (withdrawn or reason is null));
    create or replace view record.current_evidence as
      select e.* from record.evidence e
       where not e.withdrawn and not exists (select 1 from record.evidence s where s.supersedes = e.id);
  `.execute(db)
}
