import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { withSavepoint } from './with-savepoint.server'
import { deferProjections } from '../projections/refresh-claims.server'
import { undoVerdict } from './decide.server'
import { undoEvidence } from './evidence.server'
import { undoJudgement } from './judge.server'
import { restoreTriage } from './undo-triage.server'
import type { RefusalCode } from '../rules/refusal'
import { undoSteps, type ChainRow } from '../rules/verdicts/undo-steps'

type StepKind = 'judgement' | 'verdict' | 'evidence' | 'triage'

/** Something a person did in the last hour: on which pair or claim, what they decided last, and what undoing comes to. */
export interface HourStep {
  kind: StepKind
  /** The last row of the person's own. */
  id: number
  at: Date
  decision: string
  pair: [number, number] | null
  claim: number | null
  /** Why it stays; null where it is undone. */
  kept: RefusalCode | 'replaced' | 'withdrawn' | null
}

interface Row extends ChainRow {
  kind: StepKind
  chain: string
  at: Date
  decision: string
  left: number | null
  right: number | null
  claim: number | null
}

/**
 * Takes back what this person judged, decided, triaged and linked within the last hour, the latest first: each goes back to what
 * held before the hour's first step on it. What cannot be undone stays and says why. With `only`, no other than these
 * rows are touched: what came in since they were shown stays.
 */
export async function undoHour(
  tx: ActionTransaction,
  personId: number,
  only: ReadonlySet<string> | null,
): Promise<HourStep[]> {
  const chains = await readChains(tx, personId)
  return deferProjections(tx, () => undoChains(tx, chains, personId, only))
}

async function undoChains(
  tx: ActionTransaction,
  chains: readonly Row[][],
  personId: number,
  only: ReadonlySet<string> | null,
): Promise<HourStep[]> {
  const steps: HourStep[] = []
  for (const chain of chains) {
    const [last] = chain
    const shown = chain.find((row) => row.own)
    const back = undoSteps(chain, last?.kind === 'evidence')
    if (!last || !shown || back === null || (only && !only.has(stepKey(shown)))) continue
    const { kind, id, at, decision, claim } = shown
    const step = {
      kind,
      id,
      at,
      decision,
      claim,
      pair: shown.left !== null && shown.right !== null ? ([shown.left, shown.right] as [number, number]) : null,
    }
    if ('kept' in back) steps.push({ ...step, kept: back.kept })
    else steps.push({ ...step, kept: (await withSavepoint(tx, () => undoOne(tx, kind, back, personId)))?.code ?? null })
  }
  return steps
}

export function stepKey({ kind, id }: { kind: StepKind; id: number }): string {
  return `${kind}:${id}`
}

async function undoOne(
  tx: ActionTransaction,
  kind: StepKind,
  { last, to }: { last: number; to: number | null },
  personId: number,
): Promise<void> {
  if (kind === 'judgement') await undoJudgement(tx, last, personId, to)
  else if (kind === 'verdict') await undoVerdict(tx, last, personId, { to })
  else if (kind === 'evidence') await undoEvidence(tx, last, personId, to)
  else await restoreTriage(tx, [{ last, to }], personId)
}

/** Every chain that the person added to within the hour, the one they touched last first, its latest row first. */
async function readChains(tx: ActionTransaction, personId: number): Promise<Row[][]> {
  const { rows } = await sql<Row>`
    with recursive touched(kind, id) as (
      select 'judgement', id from record.judgement where person_id = ${personId} and created_at > now() - interval '1 hour'
      union all select 'verdict', id from record.verdict where person_id = ${personId} and created_at > now() - interval '1 hour'
      union all select 'evidence', id from record.evidence where person_id = ${personId} and created_at > now() - interval '1 hour'
      union all select 'triage', id from record.triage where person_id = ${personId} and created_at > now() - interval '1 hour'
    ),
    evidence_root(id, root, supersedes) as (
      select e.id, e.id, e.supersedes from touched t join record.evidence e on e.id = t.id and t.kind = 'evidence'
      union all select r.id, e.id, e.supersedes from evidence_root r join record.evidence e on e.id = r.supersedes
    ),
    evidence_chain(root, id) as (
      select distinct root, root from evidence_root where supersedes is null
      union all select c.root, e.id from evidence_chain c join record.evidence e on e.supersedes = c.id
    ),
    chained as (
      select 'judgement' as kind, 'pair ' || j.left_passage_id || ' ' || j.right_passage_id as chain, j.id, j.person_id, j.created_at as at, j.decision, case when j.decision <> 'withdrawn' then concat_ws(chr(31), j.decision, j.note) end as says,
             j.left_passage_id as "left", j.right_passage_id as "right", null::int as claim
        from record.judgement j
       where (j.left_passage_id, j.right_passage_id) in (select t.left_passage_id, t.right_passage_id from touched join record.judgement t on t.id = touched.id where touched.kind = 'judgement')
      union all
      select 'verdict', 'claim ' || v.claim_id, v.id, v.person_id, v.created_at, v.decision, case when v.decision <> 'withdrawn' then concat_ws(chr(31), v.decision, v.credibility, v.rationale, v.basis) end, null, null, v.claim_id
        from record.verdict v where v.claim_id in (select t.claim_id from touched join record.verdict t on t.id = touched.id where touched.kind = 'verdict')
      union all
      select 'evidence', 'evidence ' || c.root, e.id, e.person_id, e.created_at, case when e.withdrawn then 'withdrawn' else e.stance end, case when not e.withdrawn then concat_ws(chr(31), e.stance, e.quote, e.note) end, null, null, e.claim_id
        from evidence_chain c join record.evidence e on e.id = c.id
      union all
      select 'triage', 'triage ' || t.claim_id, t.id, t.person_id, t.created_at, t.decision, case when t.decision <> 'withdrawn' then concat_ws(chr(31), t.decision, t.reason) end, null, null, t.claim_id
        from record.triage t where t.claim_id in (select g.claim_id from touched join record.triage g on g.id = touched.id where touched.kind = 'triage')
    )
    select kind, chain, id, at, decision, says, "left", "right", claim, coalesce(person_id = ${personId} and at > now() - interval '1 hour', false) as own
      from chained order by id desc`.execute(tx)
  const chains = new Map<string, Row[]>()
  for (const row of rows) chains.set(row.chain, [...(chains.get(row.chain) ?? []), row])
  const touchedAt = (chain: readonly Row[]) =>
    Math.max(...chain.filter((row) => row.own).map((row) => row.at.getTime()))
  return [...chains.values()].sort((a, b) => touchedAt(b) - touchedAt(a))
}
