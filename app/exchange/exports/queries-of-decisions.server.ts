import { sql, type RawBuilder } from 'kysely'
import { sealedJudgements, sealedWork } from '../../audit/history/sealed.server'
import { instant } from './instant'
import type { Narrowing } from './narrowing.server'
import type { ExportRow } from './row-schemas'

export function claimsQuery({ claims }: Narrowing): RawBuilder<ExportRow<'claims'>> {
  return sql`
    select s.claim_id as id, coalesce(c.wording, s.headline) as words, c.wording, s.state, s.stale, v.credibility,
           array(select distinct r.said_verdict from record.passage p join record.report r on r.id = p.report_id
                  where p.claim_id = s.claim_id and not p.retired and r.said_verdict is not null order by 1) as said_verdicts, s.review, s.triage,
           c.version, s.published_day, s.passages, s.reports, s.sources, s.origins, s.conflicts, s.updates
      from derived.claim_state s join record.claim c on c.id = s.claim_id left join record.verdict v on v.id = s.verdict_id
     where s.state <> 'empty' and ${claims} order by s.claim_id`
}

/** A judgement without the words of its passages. */
export type BareJudgement = Omit<ExportRow<'judgements'>, 'left_quote' | 'right_quote'>

export function judgementsQuery({ viewer }: Narrowing): RawBuilder<BareJudgement> {
  return sql`
    select j.id, j.left_passage_id, j.right_passage_id, j.decision, j.newer_passage_id,
           not exists (select from record.judgement later where later.supersedes = j.id) as in_force, j.note,
           j.shown ->> 'kind' as suggested_kind, (j.shown ->> 'score')::float8 as suggested_score, j.shown ->> 'engine' as engine,
           w.name as person, ${instant('j.created_at')} as at
      from record.judgement j left join record.person w on w.id = j.person_id
     where j.id not in (${sealedJudgements(viewer)}) order by j.id`
}

export function verdictsQuery(): RawBuilder<ExportRow<'verdicts'>> {
  return sql`
    select v.id, v.claim_id, v.claim_version, v.decision, v.credibility, v.rationale, s.verdict_id is not null as in_force,
           coalesce(s.stale, false) as stale, w.name as person, ${instant('v.created_at')} as at
      from record.verdict v left join derived.claim_state s on s.verdict_id = v.id left join record.person w on w.id = v.person_id
     order by v.id`
}

export function evidenceQuery({ viewer }: Narrowing): RawBuilder<ExportRow<'evidence'>> {
  return sql`
    select e.id, e.claim_id, e.kind, e.stance, e.passage_id, e.address, e.quote, e.note, e.withdrawn, e.reason, w.name as person,
           ${instant('e.created_at')} as at
      from record.evidence e left join record.person w on w.id = e.person_id
     where not exists (select from record.evidence later where later.supersedes = e.id)
       and not ${sealedWork('e', sql.ref('e.claim_id'), viewer)} order by e.id`
}
