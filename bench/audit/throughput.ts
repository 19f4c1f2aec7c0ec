import { sql, type Kysely } from 'kysely'
import { runAction } from '../../app/audit/action/action.server'
import { createSessions } from '../../app/auth/sessions.server'
import { openConnection, type Connection } from '../../db/connection'
import type { Database } from '../../db/open'
import type { DB } from '../../db/schema'
import { perSecond } from '../per-second'

/**
 * Actions a second, each one piece of evidence in a transaction of its own, as
 * the web process does it and as the same insert into a table that nobody
 * watches. The floor is one flush to disk for each action: the next entry names
 * the leaf of the one before, so it cannot be made before that one is safe.
 */
export async function measureThroughput(
  database: Database,
  owner: Connection,
  crowds: readonly number[],
  milliseconds: number,
): Promise<void> {
  const app = openConnection(database.appUrl, { name: 'muqabala bench', max: Math.max(...crowds) })
  try {
    const token = await prepare(owner.db, app, database.sessionKey)
    const flush = await flushTime(owner.db)
    process.stdout.write(
      `one flushed commit after the other: ${flush.toFixed(2)} ms each, ${Math.round(1000 / flush)} a second: the floor of actions a second\n`,
    )
    for (const clients of crowds) {
      const plain = await perSecond(clients, milliseconds, () => plainWrite(app.db))
      const flushes = await countFlushes(owner.db)
      const audited = await perSecond(clients, milliseconds, () => auditedWrite(app.db, token))
      const perAction = ((await countFlushes(owner.db)) - flushes) / (audited * (milliseconds / 1000))
      process.stdout.write(
        `${clients} clients: ${Math.round(audited)} actions/s with the trail, ${Math.round(plain)} without, ratio ${(audited / plain).toFixed(2)}; of the floor ${((audited * flush) / 1000).toFixed(2)}; ${perAction.toFixed(2)} flushes an action\n`,
      )
    }
    const { rows } = await sql<{
      deadlocks: string
      rollbacks: string
    }>`select deadlocks, xact_rollback as rollbacks from pg_stat_database where datname = current_database()`.execute(
      owner.db,
    )
    const { rows: order } = await sql<{
      entries: string
      holes: string
    }>`select count(*) as entries, max(seq) + 1 - count(*) as holes from audit.entry`.execute(owner.db)
    process.stdout.write(
      `deadlocks ${rows[0]?.deadlocks}, entries ${order[0]?.entries}, holes in their numbers ${order[0]?.holes}\n`,
    )
  } finally {
    await app.close()
  }
}

async function prepare(db: Kysely<DB>, app: Connection, key: string): Promise<string> {
  await runAction(db, { actor: { operator: 'bench' }, kind: 'add-person' }, async (tx) => {
    await tx
      .insertInto('record.person')
      .values({ login: 'bench', name: 'Bench', role: 'reviewer', password_hash: 'none' })
      .execute()
    await tx.insertInto('record.claim').values({ wording: null, merged_into_claim_id: null }).execute()
  })
  await sql`create schema bench`.execute(db)
  await sql`create table bench.evidence (like record.evidence including all)`.execute(db)
  const { rows } = await app.pool.query<{ role: string }>('select current_user as role')
  const role = sql.id(rows[0]?.role ?? '')
  await sql`grant usage on schema bench to ${role}`.execute(db)
  await sql`grant all on all tables in schema bench to ${role}`.execute(db)
  return (await createSessions(app.pool, { hours: 1, secure: false, key }).open(1)).token
}

async function plainWrite(db: Kysely<DB>): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (tx) => {
      await sql`insert into bench.evidence (claim_id, kind, stance, note, person_id) values (1, 'note', 'context', 'what was seen', 1)`.execute(
        tx,
      )
    })
}

async function auditedWrite(db: Kysely<DB>, token: string): Promise<void> {
  await runAction(db, { actor: { session: token }, kind: 'add-evidence' }, async (tx) => {
    await sql`insert into record.evidence (claim_id, kind, stance, note, person_id) values (1, 'note', 'context', 'what was seen', 1)`.execute(
      tx,
    )
  })
}

/** Milliseconds of the shortest transaction that flushes, one client, nothing else. */
async function flushTime(db: Kysely<DB>): Promise<number> {
  await sql`create table bench.flushed (n int)`.execute(db)
  const start = performance.now()
  const rounds = 500
  for (let n = 0; n < rounds; n++) await sql`insert into bench.flushed values (${n})`.execute(db)
  return (performance.now() - start) / rounds
}

async function countFlushes(db: Kysely<DB>): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db).catch(() => undefined)
  const { rows } = await sql<{ count: string }>`
    select sum(fsyncs) as count from pg_stat_io where object = 'wal'`
    .execute(db)
    .catch(() => ({ rows: [] as { count: string }[] }))
  return Number(rows[0]?.count ?? NaN)
}
