import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Connection } from '../db/connection'

/** CPU time used so far, user and system, in seconds. */
export interface CpuSeconds {
  /** This process with its threads. */
  node: number
  /** The database server with all its processes; null where the system does not report it. */
  server: number | null
}

/** What figures of a busy machine can be compared by: time on the clock depends on who else works, this hardly. */
export async function cpuSeconds({ db }: Connection): Promise<CpuSeconds> {
  const { user, system } = process.cpuUsage()
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  return { node: (user + system) / 1e6, server: serverSeconds(rows[0]?.pid ?? 0) }
}

// Linux gives it in hundredths of a second; a parent's count holds that of its children that have ended.
function serverSeconds(backend: number): number | null {
  try {
    const parent = statOf(backend).parent
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number)
    const { own, ended } = statOf(parent)
    return children.reduce((sum, child) => sum + statOf(child).own, own + ended) / 100
  } catch {
    return null
  }
}

function statOf(pid: number): { parent: number; own: number; ended: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number)
  const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15)
  return { parent: fields[1] ?? 0, own: user + system, ended: childrenUser + childrenSystem }
}
