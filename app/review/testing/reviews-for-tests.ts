import type { TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import type { VerdictDecision } from '../../../db/schema'
import { decide, resolveDisagreement } from '../commands/decide.server'
import { addEvidence } from '../commands/evidence.server'
import { defaultPolicy, type Policy } from '../rules/verdicts/policy'
import { setPolicy } from '../commands/set-policy.server'
import { readPolicy } from '../lookups/reviewing/policy.server'
import { addSource } from '../commands/sources.server'

/** Words that stand in nothing but a sealed rationale. */
export const secret = 'لأن القرميد وصل مكسوراً'

/** A desk with two reviewers and a lead that asks for two reviewers on every claim. */
export async function openReviewDatabase(database: TestDatabase) {
  const people = await addPeople(database)
  let round = 0
  const policy = async (changes: Partial<Policy>): Promise<void> => {
    const { id } = await readPolicy(database.app.db)
    await database.act(
      (tx) => setPolicy(tx, { ...defaultPolicy, ...changes, seen: id, reason: 'للتجربة' }, people.wafa ?? null),
      'set-policy',
    )
  }
  await policy({ secondFor: 'all' })

  return {
    people,
    policy,
    version: (claimId: number) => readVersion(database, claimId),
    prepare: () => prepare(database, ++round),
    async give(who: string, claimId: number, decision: VerdictDecision, credibility = 2, rationale = secret) {
      const seenVersion = await readVersion(database, claimId)
      return database.act(
        (tx) => decide(tx, { claimId, seenVersion, decision, credibility, rationale, personId: people[who] ?? null }),
        'decide',
      )
    },
    async settle(who: string, claimId: number, decision: VerdictDecision) {
      const seenVersion = await readVersion(database, claimId)
      const rationale = 'رجّحت الشهادة الثانية'
      const personId = people[who] ?? null
      return database.act(
        (tx) => resolveDisagreement(tx, { claimId, seenVersion, decision, credibility: 3, rationale, personId }),
        'settle-disagreement',
      )
    },
    state: (claimId: number) =>
      database.app.db
        .selectFrom('derived.claim_state')
        .select(['state', 'review'])
        .where('claim_id', '=', claimId)
        .executeTakeFirstOrThrow(),
  }
}

/** Two reviewers and a lead, by their log-ins. */
async function addPeople(database: TestDatabase): Promise<Record<string, number>> {
  const people: Record<string, number> = {}
  await database.act(async (tx) => {
    for (const [login, role] of [
      ['salma', 'reviewer'],
      ['nizar', 'reviewer'],
      ['wafa', 'lead'],
    ] as const) {
      const { id } = await tx
        .insertInto('record.person')
        .values({ login, name: `زميل اسمه ${login}`, role, password_hash: 'none' })
        .returning('id')
        .executeTakeFirstOrThrow()
      people[login] = id
    }
  }, 'add-person')
  return people
}

async function readVersion({ owner }: TestDatabase, claimId: number): Promise<number> {
  const claims = owner.db.selectFrom('record.claim').select('version').where('id', '=', claimId)
  return (await claims.executeTakeFirstOrThrow()).version
}

/** A claim of its own with evidence both ways. */
async function prepare(database: TestDatabase, nth: number) {
  return database.act(async (tx) => {
    const source = await addSource(tx, { name: `نشرة المعبر ${nth}`, kind: 'bulletin', reliability: 'B', note: '' })
    const [passage] = await storeLines(tx, source, [`وصلت شحنة قرميد إلى المعبر، الدفعة ${nth}`], '2016-02-03')
    if (!passage) throw new Error('no passage')
    for (const stance of ['supports', 'refutes'] as const)
      await addEvidence(
        tx,
        { claimId: passage.claimId, kind: 'note', stance, quote: '', note: `ملاحظة ${stance}` },
        null,
      )
    return { claimId: passage.claimId, passageId: passage.id, source }
  })
}
