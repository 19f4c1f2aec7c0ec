import { sql, type Selectable, type SelectQueryBuilder } from 'kysely'
import type { AwaitedReview, ClaimStateName, ClaimStateTable, DB, TriageDecision } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { countUpTo } from '../../lookups/count-up-to.server'
import { readWantedWords } from '../../lookups/claims/wanted-words.server'
import type { WantedWord } from '../../../text/facts/search/wanted-words'
import { foundSpans, withFacts, type FoundSpan } from '../../../text/finding/found-spans'
import { factsBehindClaims, type FactsBehind, type FoundFact } from '../search/found-facts.server'
import { claimsWithWords } from '../search/with-terms.server'
import { mostCounted } from '../../rules/count-limit'
import { directionOf, keysetPage } from '../../rules/keyset-page'
import type { ClaimFilter } from './claim-filter'

export interface ListedClaim {
  id: number
  state: ClaimStateName
  stale: boolean
  review: AwaitedReview
  headline: string
  /** What the report says right before it, where it leans on that; read for lists that show it. */
  before?: string
  /** Where the headline has what was looked for. */
  found: FoundSpan[]
  /** The facts that stand for words which it does not have. */
  byFacts?: FoundFact[]
  publishedDay: string | null
  passages: number
  reports: number
  sources: number
  origins: number
  conflicts: number
  updates: number
  /** The triage that counts, '' for none; why an earlier one does not any more; and what is proposed. */
  triage: TriageDecision | ''
  returned: string
  proposal: string
}

export interface ClaimList {
  claims: ListedClaim[]
  /** All that fit the conditions, up to `mostCounted`, on every page. */
  total: number
  /** Ids for the `before` and `after` of the neighbouring pages. */
  previous: number | null
  next: number | null
}

type Query<O> = SelectQueryBuilder<DB & { s: ClaimStateTable }, 's', O>

/**
 * One page of the claims that stand and fit the filter, the newest or the last published first. Claims without a passage show
 * only when asked for. `wanted` are the words of the filter where somebody has read them already.
 */
export async function listClaims(
  db: ReadDatabase,
  filter: ClaimFilter,
  size = 30,
  wanted?: readonly WantedWord[],
): Promise<ClaimList> {
  const direction = directionOf(filter)
  const matching = await matchingClaims(db, filter, wanted)
  const counts = await Promise.all(matching.map((query) => countUpTo(db, query)))
  const total = Math.min(
    mostCounted,
    counts.reduce((sum, count) => sum + count, 0),
  )
  const found = await Promise.all(
    matching.map((query) =>
      inOrder(query, filter)
        .selectAll('s')
        .limit(size + 1)
        .execute(),
    ),
  )
  const sign = direction === 'before' ? -1 : 1
  const rows = found
    .flat()
    .sort((a, b) => sign * compareListed(a, b, filter.sort))
    .slice(0, size + 1)
  const page = keysetPage(rows, size, direction)
  const typed = filter.q ?? ''
  const behind = await factsBehindClaims(
    db,
    typed,
    page.rows.map(({ claim_id: id, headline }) => ({ id, quote: headline })),
  )
  return {
    claims: page.rows.map((row) => listed(row, typed, behind.get(row.claim_id))),
    total,
    previous: page.previous?.claim_id ?? null,
    next: page.next?.claim_id ?? null,
  }
}

/** From the claim that the filter names on, the newest first or the last published first: what has no day comes last. */
function inOrder<O>(query: Query<O>, { sort, after, before }: ClaimFilter): Query<O> {
  const backwards = after === undefined && before !== undefined
  const from = after ?? before
  const key = sort === undefined ? sql`(s.claim_id)` : sql`(coalesce(s.published_day, '') collate "C", s.claim_id)`
  const ordered = (
    sort === undefined ? query : query.orderBy(sql`coalesce(s.published_day, '') collate "C"`, way(backwards))
  ).orderBy('s.claim_id', way(backwards))
  if (from === undefined) return ordered
  const there =
    sort === undefined
      ? sql`(${from}::int)`
      : sql`(select coalesce(f.published_day, '') collate "C", f.claim_id from derived.claim_state f where f.claim_id = ${from})`
  return ordered.where(backwards ? sql<boolean>`${key} > ${there}` : sql<boolean>`${key} < ${there}`)
}

function way(backwards: boolean): 'asc' | 'desc' {
  return backwards ? 'asc' : 'desc'
}

interface Sorted {
  claim_id: number
  published_day: string | null
}

function compareListed(a: Sorted, b: Sorted, sort: ClaimFilter['sort']): number {
  const [one, other] = [a.published_day ?? '', b.published_day ?? '']
  if (sort !== undefined && one !== other) return one < other ? 1 : -1
  return b.claim_id - a.claim_id
}

/** The claims that stand and fit the filter, in queries that share none of them. */
export async function matchingClaims(db: ReadDatabase, filter: ClaimFilter, wanted?: readonly WantedWord[]) {
  const narrowed = conditions(db.selectFrom('derived.claim_state as s'), filter)
  return filter.q ? claimsWithWords(narrowed, filter.q, wanted ?? (await readWantedWords(db, filter.q))) : [narrowed]
}

function conditions<O>(query: Query<O>, filter: ClaimFilter): Query<O> {
  let found = query
  if (filter.state) found = found.where('s.state', '=', filter.state)
  else found = found.where('s.state', '<>', 'empty')
  if (filter.stale) found = found.where('s.stale', '=', true)
  if (filter.triage) found = found.where(triageIs(filter.triage))
  if (filter.proposed) found = found.where(sql<boolean>`s.proposal <> '' and s.triage = '' and s.state = 'open'`)
  if (filter.because)
    found = found.where(sql<boolean>`s.proposal = ${filter.because} and s.triage = '' and s.state = 'open'`)
  if (filter.conflict) found = found.where('s.conflicts', '>', 0)
  if (filter.second ?? filter.disagreement)
    found = found.where('s.review', 'in', [
      ...(filter.second ? ['second' as const] : []),
      ...(filter.disagreement ? ['disagreement' as const] : []),
    ])
  if (filter.from) found = found.where('s.published_day', '>=', filter.from)
  if (filter.to) found = found.where('s.published_day', '<=', filter.to)
  if (filter.report)
    found = found.where(
      sql<boolean>`exists (select 1 from record.passage p where p.claim_id = s.claim_id and not p.retired and p.report_id = ${filter.report})`,
    )
  if (filter.source) {
    found = found.where(sql<boolean>`exists (
      select 1 from record.passage p join record.report r on r.id = p.report_id
       where p.claim_id = s.claim_id and not p.retired and r.source_id = ${filter.source})`)
  }
  return found
}

function triageIs(wanted: NonNullable<ClaimFilter['triage']>) {
  if (wanted === 'none') return sql<boolean>`s.triage = '' and s.state = 'open'`
  if (wanted === 'returned') return sql<boolean>`s.triage = 'to-check' and s.returned <> '' and s.state = 'open'`
  return sql<boolean>`s.triage = ${wanted} and s.state = 'open'`
}

function listed(row: Selectable<ClaimStateTable>, typed: string, behind?: FactsBehind): ListedClaim {
  const { state, stale, review, headline, passages, reports, sources, origins, conflicts, updates } = row
  const { triage, returned, proposal } = row
  return {
    id: row.claim_id,
    state,
    stale,
    review,
    headline,
    found: withFacts(foundSpans(headline, typed), behind?.spans ?? []),
    ...(behind && { byFacts: behind.facts }),
    publishedDay: row.published_day,
    passages,
    reports,
    sources,
    origins,
    conflicts,
    updates,
    triage,
    returned,
    proposal,
  }
}
