import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../action/action.server'
import { claimTables } from './as-of'
import { fold, type LoggedAction, type Tables } from '../log/replay-fold'
import { logInstant, readAction, readKept, type LoggedRow } from '../log/replay-log.server'

const wanted = new Set<string>(claimTables)

/**
 * What the log had of these claims at `at`: their rows, and those of their passages, evidence and verdicts, as they were
 * recorded before that instant by the clock of the recording. It reads the actions that name one of the claims, and
 * those of the claims that a passage came from, where its own beginning is.
 */
export async function claimRecordAsOf(db: ReadDatabase, claimIds: readonly number[], at: Date): Promise<Tables> {
  const reader = db as Kysely<DB>
  const actions = new Map<number, LoggedAction>()
  const kept = await readKept(reader)
  const known = new Set(claimIds)
  for (let asked = [...known]; asked.length > 0;) {
    for (const row of await readNaming(reader, asked, at)) actions.set(Number(row.seq), readAction(row, kept))
    asked = origins([...actions.values()], known)
    for (const id of asked) known.add(id)
  }
  const folded: Tables = new Map()
  for (const action of [...actions.values()].sort((a, b) => a.seq - b.seq)) fold(folded, action, wanted)
  return folded
}

/** The claims that passages of the known ones came from and that are not known yet. */
function origins(actions: readonly LoggedAction[], known: ReadonlySet<number>): number[] {
  const moves = actions
    .flatMap(({ changes }) => changes ?? [])
    .filter(({ table, op }) => table === 'passage' && op === 'update')
  const came = moves.filter(({ after }) => known.has(after.claim_id as number)).map(({ before }) => before?.claim_id)
  return [...new Set(came)].filter((id): id is number => typeof id === 'number' && !known.has(id))
}

async function readNaming(db: Kysely<DB>, claimIds: readonly number[], at: Date): Promise<LoggedRow[]> {
  const subjects = claimIds.map((id) => `claim:${id}`)
  const { rows } = await sql<LoggedRow>`
    select e.seq, b.payload from audit.entry e join audit.body b on b.seq = e.seq
     where (e.head -> 'subjects') ?| ${subjects}::text[] and (e.head ->> 'at') collate "C" < ${logInstant(at)} order by e.seq`.execute(
    db,
  )
  return rows
}
