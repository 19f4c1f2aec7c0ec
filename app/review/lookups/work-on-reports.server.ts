import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'

/** What people did with what came in with some reports, as far as it counts today. */
export interface WorkOnReports {
  judgements: number
  /** Verdicts, and first reviews that wait for a second. */
  verdicts: number
  evidence: number
  /** Evidence on other claims that quotes these reports. */
  quotes: number
  /** Triage, wordings and adopted values. */
  others: number
}

interface Imported {
  reports: readonly number[]
  passages: readonly number[]
  claims: readonly number[]
}

const owning = ({ reports, passages, claims }: Imported) =>
  sql`own as (select ${claims}::int[] as claims, ${passages}::int[] as passages, ${reports}::int[] as reports)`

/** Counts what was judged, decided, linked, quoted and triaged at these passages, their claims and their reports. */
export async function workOnReports(db: ReadDatabase, imported: Imported): Promise<WorkOnReports> {
  const { rows } = await sql<WorkOnReports>`
    with ${owning(imported)}
    select (select count(*)::int from record.current_judgement j, own where j.left_passage_id = any(own.passages) or j.right_passage_id = any(own.passages)) as judgements,
           (select count(*)::int from record.current_verdict v, own where v.claim_id = any(own.claims))
           + (select count(*)::int from derived.claim_state s, own where s.claim_id = any(own.claims) and s.review <> '') as verdicts,
           (select count(*)::int from record.current_evidence e, own where e.claim_id = any(own.claims)) as evidence,
           (select count(*)::int from record.current_evidence e, own
             where not e.claim_id = any(own.claims)
               and (e.passage_id = any(own.passages)
                    or exists (select from record.citation c where c.evidence_id = e.id and c.report_id = any(own.reports)))) as quotes,
           (select count(*)::int from record.current_triage t, own where t.claim_id = any(own.claims))
           + (select count(*)::int from record.current_settled_field f, own where f.claim_id = any(own.claims))
           + (select count(*)::int from record.claim c, own where c.id = any(own.claims) and c.wording is not null) as others`.execute(
    db,
  )
  return rows[0] ?? { judgements: 0, verdicts: 0, evidence: 0, quotes: 0, others: 0 }
}

/** More names of those who worked on reports are not told. */
const mostNames = 5

/** Who did that, by name; a first review that waits for a second stays sealed. */
export async function workersOnReports(db: ReadDatabase, imported: Imported): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with ${owning(imported)}, done as (
      select j.person_id from record.current_judgement j, own where j.left_passage_id = any(own.passages) or j.right_passage_id = any(own.passages)
      union select v.person_id from record.current_verdict v, own where v.claim_id = any(own.claims)
      union select e.person_id from record.current_evidence e, own
        where e.claim_id = any(own.claims) or e.passage_id = any(own.passages)
           or exists (select from record.citation c where c.evidence_id = e.id and c.report_id = any(own.reports))
      union select t.person_id from record.current_triage t, own where t.claim_id = any(own.claims)
      union select f.person_id from record.current_settled_field f, own where f.claim_id = any(own.claims)
    )
    select p.name from record.person p where p.id in (select person_id from done) order by p.name limit ${mostNames}`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}
