import { sql, type Kysely } from 'kysely'

/**
 * How many of the separate pieces of evidence that confirm a claim must come from outside its own source. Null in the
 * policies that were set before this was asked: they ask for none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table record.policy add column confirm_outside int check (confirm_outside between 0 and 9)`.execute(
    db,
  )
}
