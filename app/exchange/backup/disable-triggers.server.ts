import type { ClientBase } from 'pg'

/** Switches the triggers of all tables off within this transaction, and returns what switches each on as it was. */
export async function disableTriggers(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; state: 'O' | 'A' | 'R' }>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(t.tgname) as name, t.tgenabled as state
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('record', 'working', 'derived', 'audit') and not t.tgisinternal and t.tgenabled <> 'D'`)
  for (const { table, name } of rows) await client.query(`alter table ${table} disable trigger ${name}`)
  const how = { O: 'enable', A: 'enable always', R: 'enable replica' } as const
  return rows.map(({ table, name, state }) => `alter table ${table} ${how[state]} trigger ${name}`)
}
