import { sql } from 'kysely'
import type { ClaimStateName, Reliability, SourceKind } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { readActions } from '../../../audit/history/read-actions.server'
import type { RecordedAction } from '../../../audit/history/recorded-action'
import { mostCounted } from '../../rules/count-limit'
import {
  ratingPeriods,
  recordByRating,
  type CountedVerdicts,
  type RatingPeriod,
} from '../../rules/verdicts/track-record'
import { decidedClaims } from '../../lookups/claims/decided-claims.server'

export interface SourcePage {
  id: number
  name: string
  kind: SourceKind
  reliability: Reliability
  note: string
  createdAt: string
  /** The rating it was given at first. */
  firstReliability: Reliability
  /** The actions that changed its rating, newest first. */
  ratings: RecordedAction[]
  /** How many verdicts in force rest on it. */
  resting: number
  /** How the claims it tells of fared; with `more`, at least so many are open. */
  claims: Record<'open' | 'confirmed' | 'disputed' | 'unverifiable' | 'stale' | 'total', number> & { more: boolean }
  /** The verdicts in force on them, by the rating it had when they were given. */
  record: RatingPeriod[]
  reports: { id: number; title: string; publishedDay: string | null; passages: number }[]
  reportCount: number
  /** In so many of its latest reports; null where those are all. */
  sharingIn: number | null
  sharing: Sharing[]
}

/** Another source with passages in the same words. */
export interface Sharing {
  id: number
  name: string
  passages: number
  /** How many of them the other source, or this one, published first by what is known. */
  theirsFirst: number
  oursFirst: number
}

/** How many reports the page of a source shows. */
const shownReports = 15

/** Whose words a source shares is read from so many of its latest reports. */
const sharingReports = 30

/** What describes a source, or null where there is none of that number. */
export async function readSourceDetails(db: ReadDatabase, sourceId: number) {
  return (await db.selectFrom('record.source').selectAll().where('id', '=', sourceId).executeTakeFirst()) ?? null
}

export async function readSource(db: ReadDatabase, sourceId: number): Promise<SourcePage | null> {
  const source = await readSourceDetails(db, sourceId)
  if (!source) return null
  const actions = await readActions(db, { source: sourceId, kind: 'change-source', limit: 200 })
  const ratings = actions.filter((action) => action.summary.reliability.after !== null)
  const firstReliability =
    (ratings.at(-1)?.summary.reliability.before as Reliability | null | undefined) ?? source.reliability
  const changes = ratings.map(({ at, summary }) => ({
    at: new Date(at).toISOString(),
    reliability: summary.reliability.after as Reliability,
  }))
  const createdAt = source.created_at.toISOString()
  const reports = await readReports(db, sourceId)
  const periods = ratingPeriods({ reliability: firstReliability, at: createdAt }, changes)
  return {
    id: source.id,
    name: source.name,
    kind: source.kind,
    reliability: source.reliability,
    note: source.note,
    createdAt,
    firstReliability,
    ratings,
    resting: (await decidedClaims(db, sourceId)).length,
    claims: await readFate(db, sourceId),
    record: recordByRating(periods, await countVerdicts(db, sourceId, periods)),
    ...reports,
    sharingIn: reports.reportCount > sharingReports ? sharingReports : null,
    sharing: await readSharing(db, sourceId),
  }
}

/** Those with a verdict to the last one; of the others as many as the newest passages tell of, which the whole of a busy source is too many for. */
async function readFate(db: ReadDatabase, sourceId: number): Promise<SourcePage['claims']> {
  const claims = { open: 0, confirmed: 0, disputed: 0, unverifiable: 0, stale: 0, total: 0, more: false }
  const { rows: decided } = await sql<{ state: keyof typeof claims & ClaimStateName; stale: boolean; count: number }>`
    select state, stale, count(*)::int as count from derived.claim_state s
     where state in ('confirmed', 'disputed', 'unverifiable')
       and exists (select from record.passage p join record.report r on r.id = p.report_id where p.claim_id = s.claim_id and not p.retired and r.source_id = ${sourceId})
     group by 1, 2`.execute(db)
  for (const { state, stale, count } of decided) {
    claims[state] += count
    if (stale) claims.stale += count
  }
  const { rows: newest } = await sql<{ open: number; read: number }>`
    select count(distinct claim_id)::int as open, count(*)::int as read from (
      select p.claim_id from record.report r join record.passage p on p.report_id = r.id and not p.retired join derived.claim_state s on s.claim_id = p.claim_id and s.state = 'open'
       where r.source_id = ${sourceId} order by r.id desc limit ${mostCounted}) as newest`.execute(db)
  claims.open = newest[0]?.open ?? 0
  claims.more = newest[0]?.read === mostCounted
  claims.total = claims.open + claims.confirmed + claims.disputed + claims.unverifiable
  return claims
}

async function countVerdicts(
  db: ReadDatabase,
  sourceId: number,
  periods: readonly RatingPeriod[],
): Promise<CountedVerdicts[]> {
  const { rows } = await sql<CountedVerdicts>`
    select width_bucket(v.created_at, ${periods.map((period) => period.from)}::timestamptz[]) as period, v.decision, count(*)::int as count
      from record.current_verdict v
     where v.claim_id in (select p.claim_id from record.report r join record.passage p on p.report_id = r.id where r.source_id = ${sourceId} and not p.retired)
     group by 1, 2`.execute(db)
  return rows
}

async function readReports(db: ReadDatabase, sourceId: number): Promise<Pick<SourcePage, 'reports' | 'reportCount'>> {
  const standing = db
    .selectFrom('record.report as r')
    .where('r.source_id', '=', sourceId)
    .where('r.cut_at', 'is', null)
    .where('r.withdrawn_at', 'is', null)
  const { count } = await standing.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  const rows = await standing
    .select(['r.id', 'r.title', 'r.published_day'])
    .select((eb) =>
      eb
        .selectFrom('record.passage as p')
        .whereRef('p.report_id', '=', 'r.id')
        .where('p.retired', '=', false)
        .select((of) => of.fn.countAll<string>().as('n'))
        .as('passages'),
    )
    .orderBy('r.published_day', (order) => order.desc().nullsLast())
    .orderBy('r.id', 'desc')
    .limit(shownReports)
    .execute()
  return {
    reportCount: Number(count),
    reports: rows.map((row) => ({
      id: row.id,
      title: row.title,
      publishedDay: row.published_day,
      passages: Number(row.passages),
    })),
  }
}

async function readSharing(db: ReadDatabase, sourceId: number): Promise<Sharing[]> {
  const { rows } = await sql<Sharing>`
    with ours as materialized (
      select p.id, r.published_day, r.published_at
        from (select * from record.report where source_id = ${sourceId} and cut_at is null and withdrawn_at is null order by published_day desc nulls last, id desc limit ${sharingReports}) as r
        join record.passage p on p.report_id = r.id and not p.retired
    ), pair as (
      select o.left_passage_id as ours, o.right_passage_id as theirs from ours join derived.overlap o on o.left_passage_id = ours.id where o.kind in ('identical', 'near-identical', 'extends')
      union all
      select o.right_passage_id, o.left_passage_id from ours join derived.overlap o on o.right_passage_id = ours.id where o.kind in ('identical', 'near-identical', 'extends')
    ), mentions as (
      select theirs.source_id, pair.ours,
             case when ours.published_day <> theirs.published_day then sign((ours.published_day::date - theirs.published_day::date))
                  else sign(extract(epoch from ours.published_at - theirs.published_at)) end as later
        from pair
        join ours on ours.id = pair.ours
        join record.passage q on q.id = pair.theirs and not q.retired
        join record.report theirs on theirs.id = q.report_id and theirs.source_id <> ${sourceId}
    )
    select s.id, s.name, count(distinct mentions.ours)::int as passages,
           count(distinct mentions.ours) filter (where later > 0)::int as "theirsFirst", count(distinct mentions.ours) filter (where later < 0)::int as "oursFirst"
      from mentions join record.source s on s.id = mentions.source_id
     group by s.id, s.name order by 3 desc, s.id limit 8`.execute(db)
  return rows
}
