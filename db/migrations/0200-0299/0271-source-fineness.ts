import { sql, type Kysely } from 'kysely'

/** How finely somebody last chose to cut the texts of a source; what has no row is cut into clauses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.source_fineness (
      source_id int primary key references record.source,
      fineness text not null check (fineness in ('clauses', 'sentences'))
    )`.execute(db)
}
