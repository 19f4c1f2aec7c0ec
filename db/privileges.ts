import { sql, type Kysely } from 'kysely'
import type { DB, RecordTable } from './schema'

type Granted = 'insert' | { insert: true; update: string[] }

/** What the web process's role may do in each table beyond reading; the record is never deleted from. */
const record: Record<RecordTable, Granted> = {
  person: { insert: true, update: ['name', 'role', 'password_hash', 'disabled_at'] },
  source: { insert: true, update: ['name', 'kind', 'reliability', 'note'] },
  original: 'insert',
  report: {
    insert: true,
    update: ['source_id', 'title', 'language', 'address', 'published_day', 'published_at', 'cut_at', 'withdrawn_at'],
  },
  section: { insert: true, update: ['report_id', 'start_offset', 'end_offset'] },
  claim: { insert: true, update: ['wording', 'version', 'merged_into_claim_id'] },
  passage: {
    insert: true,
    update: ['report_id', 'section_id', 'start_offset', 'end_offset', 'claim_id', 'retired', 'replaced_by_passage_id'],
  },
  judgement: 'insert',
  evidence: 'insert',
  verdict: 'insert',
  policy: 'insert',
  review: 'insert',
  settled_field: 'insert',
  source_merge: 'insert',
  triage: 'insert',
  stored_file: 'insert',
  snapshot: 'insert',
  snapshot_file: 'insert',
  custody: 'insert',
  citation: 'insert',
  picture_judgement: 'insert',
  fixity_check: 'insert',
  watch: { insert: true, update: ['ended_at', 'ended_why'] },
  edition: 'insert',
  feed: { insert: true, update: ['name', 'every_minutes', 'at_once', 'enabled', 'person_id'] },
  access_token: { insert: true, update: ['revoked_at'] },
  web_hook: { insert: true, update: ['name', 'address', 'events', 'state', 'secret', 'former_secret', 'former_until'] },
  publication: 'insert',
  publishing_policy: 'insert',
  place: { insert: true, update: ['ar', 'en', 'aliases', 'kind', 'governorate', 'lat', 'lon'] },
}

const functions = [
  'begin_as_mandate',
  'begin_as_session',
  'begin_as_setup',
  'begin_as_token',
  'begin_as_visitor',
  'end_mandate',
  'give_mandate',
]
const trail = ['entry', 'body', 'checkpoint', 'hand_out']

export interface PrivilegeIssues {
  /** What the web process's role needs and has not, as `INSERT on record.source`. */
  missing: string[]
  /** What it has and must not have. */
  surplus: string[]
}

/** Gives `role` exactly these privileges, whatever it had before; returns what was wrong, and changes nothing where nothing was. */
export async function grantPrivileges(db: Kysely<DB>, role: string): Promise<PrivilegeIssues> {
  const { missing, surplus } = await comparePrivileges(db, role)
  if (missing.length + surplus.length === 0) return { missing, surplus }
  const name = sql.id(role)
  await db.transaction().execute(async (tx) => {
    await sql`revoke all on all tables in schema record, working, derived, audit from public, ${name}`.execute(tx)
    await sql`revoke all on all functions in schema audit from public, ${name}`.execute(tx)
    await sql`revoke all on all procedures in schema audit from public, ${name}`.execute(tx)
    await sql`revoke all on schema record, working, derived, audit from public, ${name}`.execute(tx)
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
      audit.begin_as_token(text, text, text, text, text[]),
      audit.begin_as_visitor(text, text, text, text[]),
      audit.begin_as_mandate(text, text, text, text, text[]),
      audit.give_mandate(text, text[], int),
      audit.end_mandate(text),
      audit.begin_as_setup(text, text) to ${name}`.execute(tx)
  })
  return { missing, surplus }
}

/** Compares what `role` may do, by grants to it or to everybody, with what it needs. */
export async function comparePrivileges(db: Pick<Kysely<DB>, 'getExecutor'>, role: string): Promise<PrivilegeIssues> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('record', 'working', 'derived', 'audit') and c.relkind in ('r', 'p', 'v', 'm')`.execute(db)
  const { rows: grants } = await readGrants(db, role)
  const wanted = new Set(['record', 'working', 'derived', 'audit'].map((schema) => `USAGE on ${schema}`))
  for (const { schema, name } of tables) for (const privilege of wantedAt(schema, name)) wanted.add(privilege)
  for (const name of functions) wanted.add(`EXECUTE on audit.${name}`)
  const has = new Set(grants.map(({ granted }) => granted))
  return {
    missing: [...wanted].filter((one) => !has.has(one)).sort(),
    surplus: [...has].filter((one) => !wanted.has(one)).sort(),
  }
}

function wantedAt(schema: string, name: string): string[] {
  const table = `${schema}.${name}`
  if (schema === 'audit') return trail.includes(name) ? [`SELECT on ${table}`] : []
  if (schema !== 'record')
    return ['SELECT', 'INSERT', 'UPDATE', 'DELETE'].map((privilege) => `${privilege} on ${table}`)
  // A view of the record is none of these tables: it is read.
  const granted = (record as Record<string, Granted | undefined>)[name]
  const updates =
    granted === undefined || granted === 'insert' ? [] : granted.update.map((column) => `UPDATE on ${table}.${column}`)
  return [`SELECT on ${table}`, ...(granted === undefined ? [] : [`INSERT on ${table}`]), ...updates]
}

function readGrants(db: Pick<Kysely<DB>, 'getExecutor'>, role: string) {
  return sql<{ granted: string }>`
    with object (name, acl) as (
      select n.nspname, coalesce(n.nspacl, acldefault('n', n.nspowner)) from pg_namespace n where n.nspname in ('record', 'working', 'derived', 'audit')
      union all
      select n.nspname || '.' || c.relname, coalesce(c.relacl, acldefault('r', c.relowner))
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('record', 'working', 'derived', 'audit') and c.relkind in ('r', 'p', 'v', 'm')
      union all
      select n.nspname || '.' || c.relname || '.' || a.attname, a.attacl
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('record', 'working', 'derived', 'audit') and a.attacl is not null
      union all
      select n.nspname || '.' || p.proname, coalesce(p.proacl, acldefault('f', p.proowner))
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'audit'
    )
    select distinct acl.privilege_type || ' on ' || object.name as granted
      from object cross join lateral aclexplode(object.acl) acl
     where acl.grantee in (0, (select oid from pg_roles where rolname = ${role}))`.execute(db)
}
