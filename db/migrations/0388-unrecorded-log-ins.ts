import { sql, type Kysely } from 'kysely'

/** Failed log-ins that the audit trail does not have yet are called so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table working.failed_log_in rename column untold to unrecorded`.execute(db)
}
