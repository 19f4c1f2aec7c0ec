import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Facts } from '../../../text/facts/types'
import { claimsMergedInto } from './merged-claims.server'
import { needsSecond, type ClaimRisk, type Policy } from '../../rules/verdicts/policy'

const unread: ClaimRisk = { toll: null, refuted: false, conflicts: false }

/** Whether the desk's policy asks for a second reviewer of this claim; it looks at claims only where it asks for one of some. */
export async function asksForSecond(db: ReadDatabase, policy: Policy, claimId: number): Promise<boolean> {
  return needsSecond(policy, policy.secondFor === 'some' ? await readRisk(db, claimId) : unread)
}

async function readRisk(db: ReadDatabase, claimId: number): Promise<ClaimRisk> {
  const merged = [...(await claimsMergedInto(db, [claimId])).keys()]
  const [facts, refuting, conflicts] = await Promise.all([
    db
      .selectFrom('record.passage as p')
      .innerJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
      .select('f.facts')
      .where('p.claim_id', '=', claimId)
      .where('p.retired', '=', false)
      .execute(),
    db
      .selectFrom('record.current_evidence')
      .select('id')
      .where('claim_id', 'in', merged)
      .where('stance', '=', 'refutes')
      .limit(1)
      .executeTakeFirst(),
    hasConflict(db, claimId),
  ])
  const tolls = facts.flatMap((row) =>
    (row.facts as Facts).figures
      .filter((figure) => figure.kind === 'killed')
      .map(({ low, high, scale }) => high ?? low ?? scale ?? 0),
  )
  return { toll: tolls.length === 0 ? null : Math.max(...tolls), refuted: refuting !== undefined, conflicts }
}

async function hasConflict(db: ReadDatabase, claimId: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from record.passage own
      join record.current_judgement j on own.id in (j.left_passage_id, j.right_passage_id) and j.decision = 'conflict'
      join record.passage other on other.id in (j.left_passage_id, j.right_passage_id) and other.id <> own.id
     where own.claim_id = ${claimId} and not own.retired and not other.retired and other.claim_id <> own.claim_id limit 1`.execute(
    db,
  )
  return rows.length > 0
}
