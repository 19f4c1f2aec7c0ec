import { sql, type Kysely } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'

/** The channel on which the processes of one desk notify each other of what people should see at once. */
export const liveChannel = 'muqabala_desk'

/** The notice: that these claims changed (null for too many to name), or that somebody came to a page or left it. */
export type LiveNotice = { changed: number[] | null } | { at: string }

/** PostgreSQL takes notices of up to 8000 bytes. */
const mostNamed = 500

/** Tells every process that these claims changed, once the transaction commits. */
export async function announceChange(db: Kysely<DB>, claimIds: readonly number[]): Promise<void> {
  await announce(db, { changed: claimIds.length > mostNamed ? null : [...claimIds] })
}

export async function announce(db: Kysely<DB>, notice: LiveNotice): Promise<void> {
  await sql`${planOnce} select pg_notify(${liveChannel}, ${JSON.stringify(notice)})`.execute(db)
}
