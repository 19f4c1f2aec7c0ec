import { sql, type Kysely } from 'kysely'
import type { DB } from './schema'

/** What the web process's role may do in each table beyond reading; the record is never deleted from. */
const record: Record<string, 'insert' | { insert: true; update: string[] }> = {
  person: { insert: true, update: ['name', 'role', 'password_hash', 'disabled_at'] },
  source: { insert: true, update: ['name', 'kind', 'reliability', 'note'] },
  original: 'insert',
  report: { insert: true, update: ['source_id', 'title', 'language', 'address', 'published_day', 'published_at', 'cut_at'] },
  section: { insert: true, update: ['report_id', 'start_offset', 'end_offset'] },
  claim: { insert: true, update: ['wording', 'version', 'merged_into_claim_id'] },
  passage: { insert: true, update: ['report_id', 'section_id', 'start_offset', 'end_offset', 'claim_id', 'retired', 'replaced_by_passage_id'] },
  judgement: 'insert',
  evidence: 'insert',
  verdict: 'insert',
  policy: 'insert',
  review: 'insert',
  settled_field: 'insert',
  place: { insert: true, update: ['ar', 'en', 'aliases', 'kind', 'governorate', 'lat', 'lon'] },
}

/** Gives `role` exactly these privileges, whatever it had before. */
export async function grantPrivileges(db: Kysely<DB>, role: string): Promise<void> {
  const name = sql.id(role)
  await db.transaction().execute(async (tx) => {
    await sql`revoke all on all tables in schema record, working, derived, audit from ${name}`.execute(tx)
    await sql`revoke all on all functions in schema audit from public, ${name}`.execute(tx)
    await sql`revoke all on all procedures in schema audit from public, ${name}`.execute(tx)
    await sql`grant usage on schema record, working, derived, audit to ${name}`.execute(tx)
    await sql`grant select on all tables in schema record to ${name}`.execute(tx)
    await sql`grant select on audit.entry, audit.body, audit.checkpoint, audit.hand_out to ${name}`.execute(tx)
    await sql`grant select, insert, update, delete on all tables in schema working, derived to ${name}`.execute(tx)
    for (const [table, granted] of Object.entries(record)) {
      await sql`grant insert on ${sql.id('record', table)} to ${name}`.execute(tx)
      if (granted === 'insert') continue
      const columns = sql.join(granted.update.map((column) => sql.id(column)))
      await sql`grant update (${columns}) on ${sql.id('record', table)} to ${name}`.execute(tx)
    }
    await sql`grant execute on function
      audit.begin_as_session(text, text, text, text, text[]),
      audit.begin_as_visitor(text, text, text, text[]),
      audit.begin_as_setup(text, text) to ${name}`.execute(tx)
  })
}
