import { sql, type Kysely } from 'kysely'
import { functionHashes } from './function-hashes'
import { comparePrivileges } from './privileges'
import type { DB } from './schema'
import { readFunctionHashes } from './structure/function-hashes'

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
  'record.citation': ['never_edited'],
  'record.custody': ['audit_request', 'never_edited'],
  'record.edition': ['never_edited'],
  'record.evidence': ['never_edited'],
  'record.fixity_check': ['audit_request', 'never_edited'],
  'record.judgement': ['never_edited'],
  'record.original': ['never_edited'],
  'record.passage': ['never_edited'],
  'record.picture_judgement': ['never_edited'],
  'record.policy': ['never_edited'],
  'record.publication': ['never_edited'],
  'record.publishing_policy': ['never_edited'],
  'record.report': ['never_edited'],
  'record.review': ['audit_request', 'never_edited'],
  'record.settled_field': ['never_edited'],
  'record.snapshot': ['audit_request', 'never_edited'],
  'record.snapshot_file': ['audit_request', 'never_edited'],
  'record.source_merge': ['never_edited'],
  'record.stored_file': ['never_edited'],
  'record.triage': ['audit_request', 'never_edited'],
  'record.verdict': ['never_edited'],
  'record.watch': ['audit_request'],
}

/** What each trigger calls. */
const functionOf: Record<string, string> = {
  append: 'audit.append',
  audit_guard: 'audit.guard',
  audit_insert: 'audit.collect_insert',
  audit_request: 'audit.name_request',
  audit_update: 'audit.collect_update',
  never_edited: 'audit.refuse',
  only_redacted: 'audit.only_redacted',
}

/**
 * What is wrong with the triggers that hold the record and the trail, and with the functions that they call: one that is
 * missing, switched off, changed or not ours, as `missing: audit_guard on record.source`.
 */
export async function findGuardIssues(db: Reader): Promise<string[]> {
  return [...(await findTriggerIssues(db)), ...(await findChangedTriggers(db)), ...(await findFunctionIssues(db))]
}

/** A trigger that calls another function than ours, or only under a condition, holds nothing. */
async function findChangedTriggers(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ table: string; name: string; calls: string; conditional: boolean }>`
    select own.nspname || '.' || c.relname as table, t.tgname as name, n.nspname || '.' || p.proname as calls, t.tgqual is not null as conditional
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_namespace n on n.oid = p.pronamespace
      join pg_class c on c.oid = t.tgrelid join pg_namespace own on own.oid = c.relnamespace
     where own.nspname in ('record', 'audit') and not t.tgisinternal order by 1, 2`.execute(db)
  return rows
    .filter(
      ({ name, calls, conditional }) => functionOf[name] !== undefined && (functionOf[name] !== calls || conditional),
    )
    .map(({ table, name }) => `changed: ${name} on ${table}`)
}

async function findFunctionIssues(db: Reader): Promise<string[]> {
  const found = await readFunctionHashes(db)
  return [
    ...Object.entries(functionHashes).flatMap(([name, hash]) => {
      const other = found.get(name)
      return other === hash ? [] : [`${other === undefined ? 'missing' : 'changed'}: function ${name}`]
    }),
    ...[...found.keys()]
      .filter((name) => !(name in functionHashes))
      .map((name) => `not of this release: function ${name}`),
  ]
}

async function findTriggerIssues(db: Reader): Promise<string[]> {
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
