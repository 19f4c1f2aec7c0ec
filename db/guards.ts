import { sql, type Kysely } from 'kysely'
import { comparePrivileges } from './privileges'
import type { DB } from './schema'

type Reader = Pick<Kysely<DB>, 'getExecutor'>

/** What no row of these tables may escape: the entry of its change. */
const onEveryRecord = ['audit_guard', 'audit_insert', 'audit_update']

/** The triggers of single tables beyond those. */
const triggersOf: Record<string, string[]> = {
  'audit.body': ['never_edited', 'only_redacted'],
  'audit.checkpoint': ['never_edited'],
  'audit.entry': ['never_edited'],
  'audit.hand_out': ['never_edited'],
  'audit.open_action': ['append'],
  'record.evidence': ['never_edited'],
  'record.judgement': ['never_edited'],
  'record.original': ['never_edited'],
  'record.passage': ['never_edited'],
  'record.policy': ['never_edited'],
  'record.report': ['never_edited'],
  'record.review': ['audit_request', 'never_edited'],
  'record.settled_field': ['never_edited'],
  'record.source_merge': ['never_edited'],
  'record.triage': ['audit_request', 'never_edited'],
  'record.verdict': ['never_edited'],
}

/**
 * What is wrong with the triggers that hold the record and the trail: one that is missing, switched off or not ours,
 * as `missing: audit_guard on record.source`.
 */
export async function findTriggerIssues(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ table: string; enabled: string[]; disabled: string[] }>`
    select n.nspname || '.' || c.relname as table,
           array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled = 'A') as enabled,
           array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'A') as disabled
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('record', 'audit') order by 1`.execute(db)
  return rows.flatMap(({ table, enabled, disabled }) => {
    const wanted = [...(table.startsWith('record.') ? onEveryRecord : []), ...(triggersOf[table] ?? [])]
    return [
      ...wanted
        .filter((name) => !enabled.includes(name) && !disabled.includes(name))
        .map((name) => `missing: ${name} on ${table}`),
      ...disabled.map((name) => `switched off: ${name} on ${table}`),
      ...enabled.filter((name) => !wanted.includes(name)).map((name) => `not of this release: ${name} on ${table}`),
    ]
  })
}

/** What the web process's role may do beyond what it needs, and what it lacks. */
export async function findPrivilegeIssues(db: Reader, role: string): Promise<string[]> {
  const { missing, surplus } = await comparePrivileges(db, role)
  const { rows } = await sql<{ issue: string }>`
    select 'is superuser' as issue from pg_roles where rolname = ${role} and rolsuper
    union all select 'is a member of ' || other.rolname from pg_roles own, pg_roles other where own.rolname = ${role} and other.oid <> own.oid and pg_has_role(own.oid, other.oid, 'member')
    union all select 'owns ' || n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname in ('record', 'audit', 'working', 'derived') and pg_get_userbyid(c.relowner) = ${role}`.execute(
    db,
  )
  return [
    ...rows.map(({ issue }) => issue),
    ...surplus.map((one) => `has ${one}`),
    ...missing.map((one) => `lacks ${one}`),
  ]
}
