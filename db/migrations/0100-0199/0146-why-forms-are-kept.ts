import { sql, type Kysely } from 'kysely'

/** A form is also kept where what it would change was changed meanwhile, and its page is another than the one that answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working.kept_form add column reason text not null default 'session' check (reason in ('session', 'changed'))
  `.execute(db)
}
