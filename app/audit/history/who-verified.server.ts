import { sql } from 'kysely'
import type { VerdictDecision, Decision } from '../../../db/schema'
import type { ReadDatabase } from '../action/action.server'
import { claimWords } from './claim-words.server'
import { sealedJudgements, sealedWork } from './sealed.server'

/** Whose work and when; instants, ISO 8601, from `from` on and before `to`. */
export interface VerifierFilter {
  person?: number
  from?: string
  to?: string
}

/** What one reviewer decided. A decision that was taken back later counts as given, and as taken back. */
export interface Verifier {
  /** Null for what the command line did, which has no person. */
  person: { id: number; name: string } | null
  verdicts: Record<VerdictDecision, number>
  judgements: Record<Decision, number>
  /** What somebody added whose review of the claim is sealed does not count yet. */
  evidence: number
  /** First and second reviews it gave where two are asked for; sealed ones do not count yet. */
  reviews: number
  takenBack: number
}

export interface VerdictGiven {
  id: number
  claim: number
  /** The beginning of its words today. */
  words: string
  person: { id: number; name: string } | null
  decision: VerdictDecision
  credibility: number | null
  rationale: string
  /** ISO 8601, UTC. */
  at: string
  /** Pieces of evidence it rested on when it was given. */
  evidence: number
  /** Whether it holds, was replaced by a later one, or was taken back. */
  standing: 'holds' | 'replaced' | 'taken-back'
  /** The number of its action in the record. */
  action: number | null
}

/** Each reviewer's decisions, counted from the record; most verdicts first. */
export async function countDecisions(db: ReadDatabase, filter: VerifierFilter): Promise<Verifier[]> {
  const within = (alias: string) => narrowed(alias, filter)
  const { rows } = await sql<{ id: number | null; name: string | null; what: string; decision: string; count: number }>`
    with sealed_judgement as materialized (${sealedJudgements(null)})
    select t.person_id as id, p.name, t.what, t.decision, count(*)::int as count from (
      select v.person_id, 'verdict' as what, v.decision from record.verdict v where v.undoes is null and ${within('v')}
      union all
      select j.person_id, 'judgement', j.decision from record.judgement j
       where j.undoes is null and ${within('j')} and j.id not in (select id from sealed_judgement)
      union all
      select e.person_id, 'evidence', '' from record.evidence e where e.supersedes is null and ${within('e')} and not ${sealedWork('e', sql.ref('e.claim_id'), null)}
      union all
      select r.person_id, 'review', '' from record.review r
       where r.kind <> 'settlement' and r.decision <> 'withdrawn' and ${within('r')} and r.id not in (select w.id from record.sealed_review w)
      union all
      select v.person_id, 'taken-back', '' from record.verdict v where ${within('v')} and exists (select 1 from record.verdict u where u.undoes = v.id)
      union all
      select j.person_id, 'taken-back', '' from record.judgement j
       where ${within('j')} and j.id not in (select id from sealed_judgement) and exists (select 1 from record.judgement u where u.undoes = j.id)
    ) t left join record.person p on p.id = t.person_id
    group by 1, 2, 3, 4`.execute(db)
  const verifiers = new Map<number | null, Verifier>()
  for (const row of rows) {
    const verifier = verifiers.get(row.id) ?? nobodyYet(row.id === null ? null : { id: row.id, name: row.name ?? '' })
    verifiers.set(row.id, verifier)
    if (row.what === 'verdict') verifier.verdicts[row.decision as VerdictDecision] += row.count
    else if (row.what === 'judgement') verifier.judgements[row.decision as Decision] += row.count
    else if (row.what === 'evidence') verifier.evidence += row.count
    else if (row.what === 'review') verifier.reviews += row.count
    else verifier.takenBack += row.count
  }
  return [...verifiers.values()].sort(
    (a, b) =>
      sum(b.verdicts) - sum(a.verdicts) ||
      sum(b.judgements) - sum(a.judgements) ||
      (a.person?.id ?? 0) - (b.person?.id ?? 0),
  )
}

/** The verdicts that fit, newest first, at most `limit`, those before the verdict `before`. */
export async function listVerdicts(
  db: ReadDatabase,
  filter: VerifierFilter,
  page: { before?: number; limit: number },
): Promise<VerdictGiven[]> {
  const { rows } = await sql<
    Omit<VerdictGiven, 'person' | 'at' | 'words'> & { person_id: number | null; name: string | null; at: Date }
  >`
    select v.id, v.claim_id as claim, v.person_id, p.name, v.decision, v.credibility, v.rationale, v.created_at as at,
           coalesce(jsonb_array_length(v.basis -> 'evidence'), 0) as evidence,
           case when next.id is null then 'holds' when next.undoes = v.id then 'taken-back' else 'replaced' end as standing,
           (select e.seq::int
              from audit.entry e join audit.body b on b.seq = e.seq
             where e.head -> 'subjects' ? ('claim:' || v.claim_id) and e.head ->> 'kind' in ('decide', 'settle-disagreement')
               and exists (select 1 from jsonb_array_elements(b.payload::jsonb -> 'changes') c where c ->> 'table' = 'verdict' and c -> 'key' = to_jsonb(v.id))
             limit 1) as action
      from record.verdict v
      left join record.person p on p.id = v.person_id
      left join record.verdict next on next.supersedes = v.id
     where v.undoes is null and ${narrowed('v', filter)} and (${page.before ?? null}::int is null or v.id < ${page.before ?? null})
     order by v.id desc limit ${page.limit}`.execute(db)
  const words = await claimWords(
    db,
    rows.map((row) => row.claim),
  )
  return rows.map(({ person_id: id, name, at, ...verdict }) => ({
    ...verdict,
    words: words[verdict.claim] ?? '',
    at: at.toISOString(),
    person: id === null ? null : { id, name: name ?? '' },
  }))
}

function narrowed(alias: string, { person, from, to }: VerifierFilter) {
  const made = sql.ref(`${alias}.created_at`)
  return sql`(${person ?? null}::int is null or ${sql.ref(`${alias}.person_id`)} = ${person ?? null})
    and (${from ?? null}::timestamptz is null or ${made} >= ${from ?? null}::timestamptz)
    and (${to ?? null}::timestamptz is null or ${made} < ${to ?? null}::timestamptz)`
}

function nobodyYet(person: Verifier['person']): Verifier {
  return {
    person,
    verdicts: { confirmed: 0, disputed: 0, unverifiable: 0 },
    judgements: { same: 0, update: 0, conflict: 0, different: 0, unsure: 0 },
    evidence: 0,
    reviews: 0,
    takenBack: 0,
  }
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
