import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openConnection } from '../../db/connection'
import { SetupError } from '../../db/setup-error'
import { examine, type Finding } from '../server/health/examine'
import { backupDays, isBackupDue, lastBackup } from '../exchange/backup/last-backup.server'
import { isSetUp } from '../auth/set-up.server'
import { openInstallation } from './installation'
import { print, printJson } from './output'
import { buildDirectory, projectSettings } from './project'

interface Check {
  check: string
  ok: boolean
  /** Nothing fails yet, but somebody should look. */
  warning?: boolean
  /** What was found, and where it is not well, what to do. */
  finding: string
}

export async function printChecks({ json }: { json?: boolean }): Promise<void> {
  const checks = [checkNode(), checkBuild(), ...(await checkDatabase())]
  if (json) printJson(checks)
  else
    for (const { ok, warning, check, finding } of checks)
      print(`${!ok ? 'FAIL' : warning ? 'WARN' : 'ok  '}  ${check}: ${finding}`)
  if (checks.some(({ ok }) => !ok)) process.exitCode = 1
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { check: 'Node', ok, finding: ok ? process.version : `${process.version}: install Node 20.19 or newer.` }
}

function checkBuild(): Check {
  const ok = existsSync(join(buildDirectory, 'client', 'assets'))
  return {
    check: 'Build',
    ok,
    finding: ok ? buildDirectory : 'the application is not built: run "npm start" or "npm run build".',
  }
}

async function checkDatabase(): Promise<Check[]> {
  let database: Awaited<ReturnType<typeof openInstallation>>
  const settings = projectSettings()
  try {
    database = await openInstallation(settings)
  } catch (error) {
    return [
      {
        check: 'Database',
        ok: false,
        finding: error instanceof SetupError ? error.message : `the installation cannot be opened: ${String(error)}`,
      },
    ]
  }
  const owner = openConnection(database.ownerUrl, { max: 1 })
  const app = openConnection(database.appUrl, { max: 1 })
  try {
    const version = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
      owner.db,
    )
    const where = settings.databaseUrl ? new URL(settings.databaseUrl).host : join(settings.dataDirectory, 'postgres')
    return [
      {
        check: 'Database',
        ok: true,
        finding: `PostgreSQL ${version.rows[0]?.version ?? ''} at ${where}, schema up to date`,
      },
      ...checkCorrected(database.corrected),
      ...(
        await examine({
          db: app.db,
          role: decodeURIComponent(new URL(database.appUrl).username),
          dataDirectory: settings.databaseUrl ? undefined : settings.dataDirectory,
        })
      ).map(asCheck),
      await checkBackup(owner),
      await checkPeople(owner),
    ]
  } finally {
    await app.close()
    await owner.close()
    await database.release()
  }
}

const names = {
  writing: 'Writing',
  disk: 'Disk',
  triggers: 'Triggers',
  privileges: 'Privileges',
  signing: 'Signing',
  files: 'Files',
  hooks: 'Web hooks',
} as const

function asCheck({ check, state, finding }: Finding): Check {
  return { check: names[check], ok: state !== 'error', ...(state === 'warning' && { warning: true }), finding }
}

/** Grants are set right whenever a command starts: that they were wrong is worth knowing. */
function checkCorrected(corrected: string[]): Check[] {
  if (corrected.length === 0) return []
  const shown = corrected.slice(0, 5).join('; ')
  return [
    {
      check: 'Privileges',
      ok: true,
      warning: true,
      finding: `the web process's role ${shown}${corrected.length > 5 ? `; and ${corrected.length - 5} more` : ''}: this was set right now. Find out who changed it.`,
    },
  ]
}

async function checkBackup({ db }: ReturnType<typeof openConnection>): Promise<Check> {
  const last = await lastBackup(db)
  const warning = isBackupDue(last, new Date()) && (await isSetUp(db))
  const finding =
    last === null ? 'none was made' : `the last one was made on ${last.slice(0, 16).replace('T', ' ')} UTC`
  return {
    check: 'Backup',
    ok: true,
    ...(warning && { warning }),
    finding: warning ? `${finding}: run "muqabala backup FILE", at least once in ${backupDays} days.` : finding,
  }
}

async function checkPeople(owner: ReturnType<typeof openConnection>): Promise<Check> {
  const ok = await isSetUp(owner.db)
  return {
    check: 'People',
    ok: true,
    finding: ok
      ? 'an administrator exists'
      : 'nobody yet: open the set-up page, or run "muqabala user add NAME --role admin".',
  }
}
