import { sql } from 'kysely'
import { runAction, type ActionTransaction } from '../../app/audit/action/action.server'
import { createSessions } from '../../app/auth/sessions.server'
import { fillEmptyGazetteer } from '../../app/intake/places/load-gazetteer.server'
import { readGazetteerEntries } from '../../app/matching/store/gazetteer.server'
import { decide } from '../../app/review/commands/decide.server'
import { addEvidence } from '../../app/review/commands/evidence.server'
import { openConnection, type Connection } from '../../db/connection'
import { shippedGazetteer } from '../../app/intake/places/shipped-gazetteer'
import type { Database } from '../../db/open'
import { generateBulletins } from '../generate/bulletins'
import { Archive } from '../matching/archive'
import { perSecond } from '../per-second'

/** A desk's database with claims that verdicts can be given on, one for each client. */
interface Services {
  app: Connection
  token: string
  person: number
  claims: number[]
}

/**
 * Verdicts a second as reviewers give them, with all that the product does for one: the claim locked, its evidence
 * weighed, what lists and the queue show computed anew. `plain` is another desk, whose record nobody watches.
 */
export async function measureVerdicts(
  watched: Database,
  plain: Database,
  crowds: readonly number[],
  milliseconds: number,
): Promise<void> {
  const most = Math.max(...crowds)
  const [audited, unwatched] = [await openDesk(watched, most), await openDesk(plain, most)]
  try {
    await stopWatching(plain)
    for (const clients of crowds) {
      const without = await perSecond(clients, milliseconds, (client) =>
        unwatched.app.db
          .transaction()
          .setIsolationLevel('read committed')
          .execute((tx) => giveVerdict(tx as ActionTransaction, unwatched, client)),
      )
      const withTrail = await perSecond(clients, milliseconds, (client) =>
        runAction(audited.app.db, { actor: { session: audited.token }, kind: 'decide' }, (tx) =>
          giveVerdict(tx, audited, client),
        ),
      )
      process.stdout.write(
        `${clients} clients: ${Math.round(withTrail)} verdicts/s with the trail, ${Math.round(without)} without, ratio ${(withTrail / without).toFixed(2)}\n`,
      )
    }
  } finally {
    await audited.app.close()
    await unwatched.app.close()
  }
}

async function openDesk(database: Database, clients: number): Promise<Services> {
  const owner = openConnection(database.ownerUrl, { name: 'muqabala bench owner', max: 2 })
  try {
    await fillEmptyGazetteer(owner.db, { operator: 'bench' }, shippedGazetteer)
    await new Archive(owner, generateBulletins(await readGazetteerEntries(owner.db))).grow(clients * 2, () => undefined)
    const person = await runAction(owner.db, { actor: { operator: 'bench' }, kind: 'add-person' }, (tx) =>
      tx
        .insertInto('record.person')
        .values({ login: 'verdicts', name: 'Verdicts', role: 'reviewer', password_hash: 'none' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const rows = await owner.db
      .selectFrom('derived.claim_state')
      .select('claim_id')
      .where('passages', '=', 1)
      .orderBy('claim_id')
      .limit(clients)
      .execute()
    const claims = rows.map((row) => row.claim_id)
    for (const claimId of claims) {
      for (const stance of ['supports', 'refutes'] as const) {
        await runAction(owner.db, { actor: { operator: 'bench' }, kind: 'add-evidence' }, (tx) =>
          addEvidence(tx, { claimId, kind: 'note', stance, quote: '', note: 'what was seen' }, null),
        )
      }
    }
    const app = openConnection(database.appUrl, { name: 'muqabala bench', max: clients })
    return {
      app,
      claims,
      person: person.id,
      token: (await createSessions(app.pool, { hours: 1, secure: false, key: database.sessionKey }).open(person.id))
        .token,
    }
  } finally {
    await owner.close()
  }
}

/** Every other verdict says the opposite, so that each is a change. */
async function giveVerdict(tx: ActionTransaction, { claims, person }: Services, client: number): Promise<void> {
  const claimId = claims[client] ?? 0
  const { version } = await tx
    .selectFrom('record.claim')
    .select('version')
    .where('id', '=', claimId)
    .executeTakeFirstOrThrow()
  const decision = version % 2 === 0 ? 'confirmed' : 'disputed'
  await decide(tx, {
    claimId,
    seenVersion: version,
    decision,
    credibility: 2,
    rationale: 'seen by two who were there',
    personId: person,
  })
}

async function stopWatching(database: Database): Promise<void> {
  const owner = openConnection(database.ownerUrl, { name: 'muqabala bench owner', max: 1 })
  try {
    const { rows } = await sql<{
      name: string
    }>`select relname as name from pg_class where relnamespace = 'record'::regnamespace and relkind = 'r'`.execute(
      owner.db,
    )
    for (const { name } of rows) await sql`alter table ${sql.id('record', name)} disable trigger user`.execute(owner.db)
  } finally {
    await owner.close()
  }
}
