import type { Selectable } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { PolicyTable } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { defaultPolicy, type Policy } from '../../rules/verdicts/policy'

export interface PolicyInForce extends Policy {
  /** 0 while the desk has none of its own. */
  id: number
  reason: string
  person: string | null
  at: string | null
}

/** The policy in force: the last row, or what holds until a lead sets one. */
export async function readPolicy(db: ReadDatabase): Promise<PolicyInForce> {
  const row = await lastPolicy(db)
  if (!row) return { ...defaultPolicy, id: 0, reason: '', person: null, at: null }
  return { ...policyOf(row), id: row.id, reason: row.reason, person: row.person, at: row.created_at.toISOString() }
}

/** The newest row; undefined while the desk never set a policy. */
export async function lastPolicy(db: ReadDatabase) {
  return db
    .selectFrom('record.policy as p')
    .leftJoin('record.person as w', 'w.id', 'p.person_id')
    .select(['p.id', 'p.confirm_needs', 'p.dispute_needs', 'p.confirm_outside', 'p.second_for', 'p.second_toll'])
    .select(['p.second_refuted', 'p.second_conflicts', 'p.blind', 'p.reason', 'p.created_at', 'w.name as person'])
    .orderBy('p.id', 'desc')
    .limit(1)
    .modifyEnd(planOnce)
    .executeTakeFirst()
}

export type PolicyColumns = Omit<Selectable<PolicyTable>, 'id' | 'reason' | 'supersedes' | 'person_id' | 'created_at'>

export function policyOf(row: PolicyColumns): Policy {
  return {
    confirmNeeds: row.confirm_needs,
    disputeNeeds: row.dispute_needs,
    confirmOutside: row.confirm_outside ?? 0,
    secondFor: row.second_for,
    secondToll: row.second_toll,
    secondRefuted: row.second_refuted,
    secondConflicts: row.second_conflicts,
    blind: row.blind,
  }
}
