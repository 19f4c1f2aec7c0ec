import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { mostTriaged } from '../../rules/queue/triage'
import type { TriageableClaim } from '../../rules/queue/triage-plan'
import { listClaims } from '../claims/list-claims.server'
import type { ClaimFilter } from '../claims/claim-filter'
import { triageable, triageColumns } from './read-triage.server'

export interface ListedTriageable extends TriageableClaim {
  headline: string
}

/** Which claims a person wants to triage together: those named, those of a report or of some of its sections, or those that fit a filter. */
export type TriageSelection =
  | { claims: readonly number[] }
  /** Sections by id; 0 stands for what is under no heading, and none for the whole report. */
  | { report: number; sections: readonly number[] }
  | { filter: ClaimFilter }

/** The claims of a selection in the order of their list, no more than one action may triage. */
export async function listTriageable(db: ReadDatabase, selection: TriageSelection): Promise<ListedTriageable[]> {
  const ids = await selectedIds(db, selection)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('derived.claim_state as s')
    .innerJoin('record.claim as c', 'c.id', 's.claim_id')
    .select(triageColumns)
    .select('s.headline')
    .where('s.claim_id', 'in', ids)
    .where('s.state', '<>', 'empty')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, { ...triageable(row), headline: row.headline }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function selectedIds(db: ReadDatabase, selection: TriageSelection): Promise<number[]> {
  if ('claims' in selection) return [...new Set(selection.claims)].slice(0, mostTriaged)
  if ('filter' in selection)
    return (await listClaims(db, selection.filter, mostTriaged)).claims.map((claim) => claim.id)
  const { report, sections } = selection
  const rows = await db
    .selectFrom('record.passage')
    .select(['claim_id'])
    .where('report_id', '=', report)
    .where('retired', '=', false)
    .$if(sections.length > 0, (query) => query.where(sql<number>`coalesce(section_id, 0)`, 'in', sections))
    .orderBy('start_offset')
    .limit(mostTriaged * 2)
    .execute()
  return [...new Set(rows.map((row) => row.claim_id))].slice(0, mostTriaged)
}

/** A section of a report with how much of it is left to triage. */
export interface SectionToTriage {
  /** 0 for what is under no heading. */
  id: number
  title: string
  claims: number
  /** Without a verdict and without a triage. */
  left: number
}

export interface ReportToTriage {
  id: number
  title: string
  sections: SectionToTriage[]
}

/** A report's sections in their order; null for no such report. */
export async function readReportToTriage(db: ReadDatabase, reportId: number): Promise<ReportToTriage | null> {
  const report = await db
    .selectFrom('record.report')
    .select(['id', 'title'])
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (!report) return null
  const { rows } = await sql<SectionToTriage>`
    select coalesce(p.section_id, 0) as id, coalesce(min(x.title), '') as title, count(distinct s.claim_id)::int as claims,
           count(distinct s.claim_id) filter (where ${isLeft})::int as left
      from record.passage p
      join derived.claim_state s on s.claim_id = p.claim_id
      left join record.section x on x.id = p.section_id
     where p.report_id = ${reportId} and not p.retired
     group by coalesce(p.section_id, 0) order by min(p.start_offset)`.execute(db)
  return { ...report, sections: rows }
}

/** Neither a verdict nor a triage that counts, over a claim's state `s`. */
const isLeft = sql`s.state = 'open' and s.triage in ('', 'to-check')`

/** The next report, the newest first, in which claims are left that nobody has triaged; after the given one. */
export async function nextReportToTriage(db: ReadDatabase, after: number | null): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select r.id from record.report r
     where r.cut_at is null and r.withdrawn_at is null and r.id < ${after ?? 2_147_483_647}
       and exists (select 1 from record.passage p join derived.claim_state s on s.claim_id = p.claim_id
                    where p.report_id = r.id and not p.retired and s.state = 'open' and s.triage = '')
     order by r.id desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
