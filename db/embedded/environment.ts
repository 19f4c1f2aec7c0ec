/**
 * PGSSLMODE, PGOPTIONS, PGDATESTYLE and their like are meant for another server on this machine. Both the driver and
 * the server read them from the environment, and only some can be overridden there, so they are taken out of it.
 */
export function ignorePostgresVariables(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(env)) if (/^PG[A-Z_]+$/.test(name)) Reflect.deleteProperty(env, name)
}
