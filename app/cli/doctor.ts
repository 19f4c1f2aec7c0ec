import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { sql } from 'kysely'
import { openConnection } from '../../db/connection'
import { SetupError } from '../../db/setup-error'
import { isSetUp } from '../auth/set-up.server'
import { openInstallation } from './installation'
import { print, printJson } from './output'
import { buildDirectory, projectSettings } from './project'

interface Check {
  check: string
  ok: boolean
  /** What was found, and where it is not well, what to do. */
  finding: string
}

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check the set-up and say what to do')
    .option('--json', 'print the checks as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const checks = [checkNode(), checkBuild(), ...(await checkDatabase())]
      if (json) printJson(checks)
      else for (const { ok, check, finding } of checks) print(`${ok ? 'ok  ' : 'FAIL'}  ${check}: ${finding}`)
      if (checks.some(({ ok }) => !ok)) process.exitCode = 1
    })
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { check: 'Node', ok, finding: ok ? process.version : `${process.version}: install Node 20.19 or newer.` }
}

function checkBuild(): Check {
  const ok = existsSync(join(buildDirectory, 'server', 'index.js'))
  return { check: 'Build', ok, finding: ok ? buildDirectory : 'the application is not built: run "npm start" or "npm run build".' }
}

async function checkDatabase(): Promise<Check[]> {
  let database: Awaited<ReturnType<typeof openInstallation>>
  const settings = projectSettings()
  try {
    database = await openInstallation(settings)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return [{ check: 'Database', ok: false, finding: error.message }]
  }
  const owner = openConnection(database.ownerUrl, { max: 1 })
  const app = openConnection(database.appUrl, { max: 1 })
  try {
    const version = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(owner.db)
    const where = settings.databaseUrl ? new URL(settings.databaseUrl).host : join(settings.dataDirectory, 'postgres')
    return [
      { check: 'Database', ok: true, finding: `PostgreSQL ${version.rows[0]?.version ?? ''} at ${where}, schema up to date` },
      await checkLocks(app),
      await checkPeople(owner),
    ]
  } finally {
    await app.close()
    await owner.close()
    await database.release()
  }
}

/** The web process's role must not be able to write the audit trail, whatever the server's administrator granted. */
async function checkLocks(app: ReturnType<typeof openConnection>): Promise<Check> {
  const { rows } = await sql<{ broken: string | null }>`
    select string_agg(privilege, ', ') as broken from (
      select format('%s on %s', p, t) as privilege
        from unnest(array['audit.entry', 'audit.body', 'audit.open_action', 'audit.open_change']) t,
             unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
       where has_table_privilege(t, p)
      union all select 'superuser' from pg_roles where rolname = current_user and rolsuper
      union all select 'membership in ' || r.rolname from pg_roles r where r.rolname <> current_user and pg_has_role(r.oid, 'member')
    ) found`.execute(app.db)
  const broken = rows[0]?.broken
  return broken
    ? { check: 'Audit locks', ok: false, finding: `the web process's role has ${broken}: take it away, or name another role in DATABASE_APP_URL.` }
    : { check: 'Audit locks', ok: true, finding: "the web process's role cannot write the audit trail" }
}

async function checkPeople(owner: ReturnType<typeof openConnection>): Promise<Check> {
  const ok = await isSetUp(owner.db)
  return { check: 'People', ok: true, finding: ok ? 'an administrator exists' : 'nobody yet: open the set-up page, or run "muqabala user add NAME --role admin".' }
}
