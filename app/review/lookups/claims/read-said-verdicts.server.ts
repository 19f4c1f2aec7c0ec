import { sql } from 'kysely'
import type { VerdictDecision } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'

/** A verdict of others on a claim, as the table says in which one of its reports came in. */
export interface SaidVerdict {
  report: number
  verdict: VerdictDecision
  /** Whose it is. */
  source: { id: number; name: string }
  day: string | null
  address: string | null
  /** The web address of evidence for it. */
  evidence: string | null
  importedAt: Date
  /** Who brought it in; a name of the system account where it was the command line, null where the trail does not say. */
  importedBy: string | null
}

/** The verdicts of others that stand beside this claim; none of them is the desk's, and nothing rests on them. */
export async function readSaidVerdicts(db: ReadDatabase, claimId: number): Promise<SaidVerdict[]> {
  const { rows } = await sql<Omit<SaidVerdict, 'source'> & { sourceId: number; sourceName: string }>`
    select r.id as report, r.said_verdict as verdict, s.id as "sourceId", s.name as "sourceName", r.published_day as day, r.address,
           r.said_evidence as evidence, r.received_at as "importedAt",
           (select coalesce(w.name, substring(e.head ->> 'actor' from '^operator:(.*)$'))
              from audit.entry e left join record.person w on 'person:' || w.id = e.head ->> 'actor'
             where e.head -> 'subjects' ? ('report:' || r.id) and e.head ->> 'kind' in ('import-report', 'import-reports')
             order by e.seq limit 1) as "importedBy"
      from record.report r join record.source s on s.id = r.source_id
     where r.said_verdict is not null
       and r.id in (select p.report_id from record.passage p where p.claim_id = ${claimId} and not p.retired)
     order by r.id limit 20`.execute(db)
  return rows.map(({ sourceId: id, sourceName: name, ...row }) => ({ ...row, source: { id, name } }))
}
