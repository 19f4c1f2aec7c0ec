import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema'

/** The name that the web process's role has unless an installation chose another. */
const printedRole = 'muqabala_app'

/**
 * What everybody but the owner may do, one statement an object, for the web process's role `appRole` and for PUBLIC.
 * A function that PUBLIC may not call says so: PostgreSQL lets everybody call a new one.
 */
export async function readGrants(db: Kysely<DB>, schemas: readonly string[], appRole: string): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    with ours as (select oid, nspname, nspowner, nspacl from pg_namespace where nspname = any (${schemas}) and nspname <> 'public'),
    granted as (
      select 1 as rank, quote_ident(o.nspname) as object, 'schema ' || quote_ident(o.nspname) as target, x.grantee, x.privilege_type as privilege, null as column
        from ours o, aclexplode(o.nspacl) x where x.grantee <> o.nspowner
      union all
      select 2, format('%I.%I', o.nspname, c.relname), format('table %I.%I', o.nspname, c.relname), x.grantee, x.privilege_type, null
        from pg_class c join ours o on o.oid = c.relnamespace, aclexplode(c.relacl) x where c.relkind in ('r', 'v') and x.grantee <> c.relowner
      union all
      select 2, format('%I.%I', o.nspname, c.relname), format('table %I.%I', o.nspname, c.relname), x.grantee, x.privilege_type, quote_ident(a.attname)
        from pg_class c join ours o on o.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0, aclexplode(a.attacl) x
       where x.grantee <> c.relowner
      union all
      select 4, p.oid::regprocedure::text, case p.prokind when 'p' then 'procedure ' else 'function ' end || p.oid::regprocedure::text, x.grantee, x.privilege_type, null
        from pg_proc p join ours o on o.oid = p.pronamespace, aclexplode(p.proacl) x where x.grantee <> p.proowner
    ),
    named as (
      select g.*, case when g.grantee = 0 then 'public' when pg_get_userbyid(g.grantee) = ${appRole} then ${printedRole} else pg_get_userbyid(g.grantee)::text end as role,
             lower(g.privilege) as verb, array_position('{SELECT,INSERT,UPDATE,DELETE}', g.privilege) as place
        from granted g
    ),
    by_columns as (
      select rank, object, target, role, verb || case when count("column") > 0 then ' (' || string_agg("column", ', ' order by "column" collate "C") || ')' else '' end as verb, place
        from named group by rank, object, target, role, verb, place, "column" is null
    ),
    statements as (
      select rank, object, format('grant %s on %s to %s;', string_agg(verb, ', ' order by place, verb collate "C"), target, role) as statement
        from by_columns group by rank, object, target, role
      union all
      select 3, p.oid::regprocedure::text,
             format('revoke all on %s %s from public;', case p.prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure::text)
        from pg_proc p join ours o on o.oid = p.pronamespace
       where p.proacl is not null and not exists (select 1 from aclexplode(p.proacl) x where x.grantee = 0)
    )
    select statement from statements order by rank, object collate "C", statement collate "C"`.execute(db)
  return rows.map(({ statement }) => statement)
}
