import type { Kysely } from 'kysely'
import { findPrivilegeIssues, findGuardIssues } from '../../../db/guards'
import type { DB } from '../../../db/schema'
import { checkpointAge } from '../../audit/signing/witness-age.server'
import { countWrongFiles } from '../../evidence/custody/last-fixity.server'
import { countFailingHooks } from '../../exchange/hooks/list-hooks.server'
import { findWritingIssue, readDiskSpace } from './storage'

export interface Finding {
  check: 'writing' | 'disk' | 'triggers' | 'privileges' | 'signing' | 'files' | 'hooks'
  state: 'ok' | 'warning' | 'error'
  /**
   * What was found and, if it is not well, what to do. It is for whoever runs the server, not for the public answer.
   */
  finding: string
}

export interface Examined {
  /** Connected as the role of the web process. */
  db: Kysely<DB>
  role: string
  /** The data directory of the embedded server; undefined if the database is elsewhere. */
  dataDirectory: string | undefined
}

/** Examines what a running installation depends on. Throws if the database does not answer. */
export async function examine({ db, role, dataDirectory }: Examined): Promise<Finding[]> {
  const [writing, triggers, privileges, signing] = [
    await findWritingIssue(db),
    await findGuardIssues(db),
    await findPrivilegeIssues(db, role),
    await examineSigning(db),
  ]
  return [
    { check: 'writing', state: writing === null ? 'ok' : 'error', finding: writing ?? 'the database writes' },
    ...(dataDirectory === undefined ? [] : [await examineDisk(dataDirectory)]),
    listed(
      'triggers',
      triggers,
      'every table of the record and the trail has its triggers, and they do what this release defines',
      'somebody with the rights of the owner changed them. Run "muqabala audit verify" and "muqabala audit replay" to see whether rows were changed as well, then restore the last backup that has them',
    ),
    listed(
      'privileges',
      privileges,
      "the web process's role may do what it needs and no more",
      'run "muqabala migrate", which sets its grants right; take a membership, ownership or superuser away yourself, or name another role in DATABASE_APP_URL',
    ),
    signing,
    await examineFiles(db),
    await examineHooks(db),
  ]
}

function listed(check: Finding['check'], issues: string[], well: string, advice: string): Finding {
  if (issues.length === 0) return { check, state: 'ok', finding: well }
  const shown = issues.slice(0, 5).join('; ')
  return {
    check,
    state: 'error',
    finding: `${shown}${issues.length > 5 ? `; and ${issues.length - 5} more` : ''}: ${advice}.`,
  }
}

async function examineDisk(directory: string): Promise<Finding> {
  const { freeBytes, state } = await readDiskSpace(directory)
  const free = `${Math.round(freeBytes / 2 ** 20)} MB free at ${directory}`
  if (state === 'ample') return { check: 'disk', state: 'ok', finding: free }
  return {
    check: 'disk',
    state: state === 'none' ? 'error' : 'warning',
    finding: `${free}: make room; delete nothing inside that directory.`,
  }
}

/** A warning alone: the desk goes on working, and a balancer must not take it away from everybody. */
async function examineFiles(db: Kysely<DB>): Promise<Finding> {
  const wrong = await countWrongFiles(db)
  if (wrong === 0)
    return { check: 'files', state: 'ok', finding: 'the last check of all files found none missing or changed' }
  return {
    check: 'files',
    state: 'warning',
    finding: `the last check of all files found ${wrong} missing or changed: the page of jobs names them. Bring them back from a backup, then run "muqabala evidence check".`,
  }
}

async function examineHooks(db: Kysely<DB>): Promise<Finding> {
  const failing = await countFailingHooks(db)
  if (failing === 0) return { check: 'hooks', state: 'ok', finding: 'no web hook fails' }
  return {
    check: 'hooks',
    state: 'warning',
    finding: `${failing} web ${failing === 1 ? 'hook fails or was' : 'hooks fail or were'} paused: Settings → Web hooks shows what each receiver answered.`,
  }
}

async function examineSigning(db: Kysely<DB>): Promise<Finding> {
  const { signed, left, uncovered, late } = await checkpointAge(db, new Date())
  const advice = 'start the signer as docs/verify.md says'
  if (!signed)
    return {
      check: 'signing',
      state: 'warning',
      finding: `the trail was never signed: whoever owns the database could rewrite it unnoticed; ${advice}.`,
    }
  if (!left)
    return { check: 'signing', state: 'warning', finding: `no signed checkpoint has left this machine; ${advice}.` }
  if (late)
    return {
      check: 'signing',
      state: 'warning',
      finding: `${uncovered} entries are covered by no checkpoint outside this machine, the oldest for more than five minutes; see whether the signer runs.`,
    }
  return { check: 'signing', state: 'ok', finding: `${left.size} entries signed and handed out` }
}
