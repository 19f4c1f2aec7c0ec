import { sql } from 'kysely'
import type { HandOutWay } from '../../../db/schema'
import type { ReadDatabase } from '../action/action.server'

export interface CheckpointAge {
  /** The last checkpoint, signed and stored here; null where none is. */
  signed: { size: number; at: Date } | null
  /** The last one that left this machine. */
  left: { size: number; at: Date; way: HandOutWay; place: string } | null
  /** Actions that no checkpoint outside this machine covers. */
  uncovered: number
  /** The log grew, and for longer than `warnAfter` nothing left this machine. */
  late: boolean
}

/** Whether the trail was ever signed. */
export async function everSigned(db: ReadDatabase): Promise<boolean> {
  return (await db.selectFrom('audit.checkpoint').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** A checkpoint leaves within a minute of a write; five are none too few to say that it did not. */
const warnAfter = 5 * 60_000

/** How old the last checkpoint is that nobody here can take back. */
export async function checkpointAge(db: ReadDatabase, now: Date): Promise<CheckpointAge> {
  const { rows } = await sql<{
    total: string
    oldest: string | null
    signed_size: string | null
    signed_at: Date | null
    left_size: string | null
    left_at: Date | null
    way: HandOutWay | null
    place: string | null
  }>`
    with last as (select size, at from audit.checkpoint order by size desc, id desc limit 1),
         gone as (select c.size, h.at, h.way, h.place from audit.hand_out h join audit.checkpoint c on c.id = h.checkpoint_id order by c.size desc, h.id limit 1)
    select (select coalesce(max(seq) + 1, 0) from audit.entry) as total, last.size as signed_size, last.at as signed_at,
           gone.size as left_size, gone.at as left_at, gone.way, gone.place,
           (select head ->> 'at' from audit.entry where seq = coalesce((select size from gone), 0)) as oldest
      from (select 1) one left join last on true left join gone on true`.execute(db)
  const [row] = rows
  if (!row) return { signed: null, left: null, uncovered: 0, late: false }
  const uncovered = Number(row.total) - Number(row.left_size ?? 0)
  return {
    signed: row.signed_at && { size: Number(row.signed_size), at: row.signed_at },
    left: row.left_at && {
      size: Number(row.left_size),
      at: row.left_at,
      way: row.way ?? 'directory',
      place: row.place ?? '',
    },
    uncovered,
    late: uncovered > 0 && row.oldest !== null && now.getTime() - Date.parse(row.oldest) > warnAfter,
  }
}
