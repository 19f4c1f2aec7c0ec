import { sql, type Kysely } from 'kysely'

/**
 * One word for one thing: what is wrong with an input is an issue, and what the server failed with is an error. The column that
 * says why an import halted is named for that, and what is stored of imports that are under way is rewritten to the new words.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working.bulk_import drop constraint bulk_import_fault_check;
    alter table working.bulk_import rename column fault to halt_reason;
    update working.bulk_import set halt_reason = 'error' where halt_reason = 'fault';
    alter table working.bulk_import
      add constraint bulk_import_halt_reason_check check (halt_reason in ('', 'session', 'error'));
    update working.bulk_import set plan = replace(plan::text, '"faults": ', '"issues": ')::jsonb
     where plan::text like '%"faults": %';
    update working.bulk_file set plan_doubts = replace(plan_doubts::text, '"row-fault"', '"bad-cell"')::jsonb
     where plan_doubts::text like '%"row-fault"%';
  `.execute(db)
}
