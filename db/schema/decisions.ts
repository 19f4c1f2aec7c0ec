import type { ColumnType, Generated } from 'kysely'
import type { CreatedAt, Id, Json } from './columns'

// What people decide: judgements, evidence, verdicts, reviews, triage, adopted values.

export type Decision = 'same' | 'update' | 'conflict' | 'different' | 'unsure'

export type EvidenceKind = 'passage' | 'address' | 'note' | 'file' | 'quote'

export type Stance = 'supports' | 'refutes' | 'context'

export type VerdictDecision = 'confirmed' | 'disputed' | 'unverifiable'

export type ReviewKind = 'first' | 'second' | 'settlement'

export interface JudgementTable {
  id: Id
  left_passage_id: number
  right_passage_id: number
  left_claim_id: number
  right_claim_id: number
  decision: Decision | 'withdrawn'
  newer_passage_id: number | null
  note: Generated<string>
  /** What the reviewer was shown: score, kind, reasons and engine version; null where nothing was suggested. */
  shown: Json<unknown> | null
  supersedes: number | null
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export interface EvidenceTable {
  id: Id
  claim_id: number
  kind: EvidenceKind
  stance: Stance
  passage_id: number | null
  address: string | null
  quote: Generated<string>
  note: Generated<string>
  supersedes: number | null
  withdrawn: Generated<boolean>
  person_id: number | null
  created_at: CreatedAt
  /** Why it was withdrawn; null for every other step, and where nobody was asked. */
  reason: string | null
}

export interface VerdictTable {
  id: Id
  claim_id: number
  claim_version: number
  decision: VerdictDecision | 'withdrawn'
  credibility: number | null
  rationale: string
  basis: Json<unknown>
  supersedes: number | null
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
  /** The second review or the settlement that made it hold; null for one person's verdict. */
  review_id: number | null
}

export interface PolicyTable {
  id: Id
  confirm_needs: number
  dispute_needs: number
  /** Null in policies of before it was asked. */
  confirm_outside: number | null
  second_for: 'none' | 'some' | 'all'
  second_toll: number | null
  second_refuted: boolean
  second_conflicts: boolean
  blind: boolean
  reason: string
  supersedes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export interface ReviewTable {
  id: Id
  claim_id: number
  claim_version: number
  kind: ReviewKind
  /** The first review of its round. */
  answers: number | null
  decision: VerdictDecision | 'withdrawn'
  credibility: number | null
  rationale: string
  basis: Json<unknown>
  blind: boolean
  /** The request of the action that wrote it; the database fills it in. */
  request: ColumnType<string, never, never>
  supersedes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export type TriageDecision = 'to-check' | 'routine' | 'not-checkable' | 'out-of-scope'

export interface TriageTable {
  id: Id
  claim_id: number
  decision: TriageDecision | 'withdrawn'
  reason: string
  /** What was proposed when it was decided; '' for nothing. */
  proposal: string
  /** What the claim was involved in then. */
  basis: Json<unknown>
  /** The request of the action that wrote it; the database fills it in. */
  request: ColumnType<string, never, never>
  supersedes: number | null
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export interface SettledFieldTable {
  id: Id
  claim_id: number
  field: string
  value_key: string
  value: Json<unknown>
  choices: Json<unknown>
  reason: string
  withdrawn: Generated<boolean>
  supersedes: number | null
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export interface DecisionTables {
  'record.judgement': JudgementTable
  'record.evidence': EvidenceTable
  'record.verdict': VerdictTable
  'record.policy': PolicyTable
  'record.review': ReviewTable
  'record.settled_field': SettledFieldTable
  'record.triage': TriageTable
  'record.current_judgement': Omit<JudgementTable, 'decision'> & { decision: Decision }
  'record.current_evidence': EvidenceTable
  'record.current_verdict': Omit<VerdictTable, 'decision' | 'review_id'> & { decision: VerdictDecision }
  'record.current_settled_field': SettledFieldTable
  'record.current_triage': Omit<TriageTable, 'decision'> & { decision: TriageDecision }
  'record.sealed_review': Pick<ReviewTable, 'id' | 'claim_id' | 'person_id' | 'request'>
}
