import { sql, type Selectable, type SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import type { AwaitedReview, ClaimStateName, ClaimStateTable, DB } from '../../db/schema'
import type { ReadDatabase } from '../audit/action.server'
import { terms } from '../text/terms'
import { countUpTo } from './count-up-to.server'

const id = z.coerce.number().int().positive().optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)
const flag = z.literal('yes').optional().catch(undefined)

/** The conditions of the list as an address carries them; what is not understood does not count. */
export const claimFilter = z.object({
  q: z.string().trim().max(400).transform((typed) => typed || undefined).optional().catch(undefined),
  state: z.enum(['open', 'confirmed', 'disputed', 'unverifiable', 'empty']).optional().catch(undefined),
  stale: flag,
  conflict: flag,
  /** Waits for a second review; two reviews disagree and wait for a lead. */
  second: flag,
  disagreement: flag,
  source: id,
  report: id,
  from: day,
  to: day,
  /** Claims after this one in the list, the newest claim first. */
  after: id,
  before: id,
})

export type ClaimFilter = z.infer<typeof claimFilter>

export interface ListedClaim {
  id: number
  state: ClaimStateName
  stale: boolean
  review: AwaitedReview
  headline: string
  publishedDay: string | null
  passages: number
  reports: number
  sources: number
  origins: number
  conflicts: number
  updates: number
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

/** One page of the claims that stand and fit the filter, newest first. Claims without a passage show only when asked for. */
export async function listClaims(db: ReadDatabase, filter: ClaimFilter, size = 30): Promise<ClaimList> {
  const { after, before } = filter
  const backwards = before !== undefined && after === undefined
  const matching = conditions(db.selectFrom('derived.claim_state as s'), filter)
  const total = await countUpTo(db, matching)
  let page = matching.selectAll('s').orderBy('s.claim_id', backwards ? 'asc' : 'desc').limit(size + 1)
  if (after !== undefined) page = page.where('s.claim_id', '<', after)
  else if (backwards) page = page.where('s.claim_id', '>', before)
  const rows = await page.execute()
  const more = rows.length > size
  const shown = rows.slice(0, size)
  if (backwards) shown.reverse()
  const first = shown[0]?.claim_id ?? null
  const last = shown.at(-1)?.claim_id ?? null
  return {
    claims: shown.map(listed),
    total,
    previous: (backwards ? more : after !== undefined) ? first : null,
    next: backwards || more ? last : null,
  }
}

function conditions<O>(query: Query<O>, filter: ClaimFilter): Query<O> {
  let found = query
  if (filter.state) found = found.where('s.state', '=', filter.state)
  else found = found.where('s.state', '<>', 'empty')
  if (filter.stale) found = found.where('s.stale', '=', true)
  if (filter.conflict) found = found.where('s.conflicts', '>', 0)
  if (filter.second ?? filter.disagreement) found = found.where('s.review', 'in', [...(filter.second ? ['second' as const] : []), ...(filter.disagreement ? ['disagreement' as const] : [])])
  if (filter.from) found = found.where('s.published_day', '>=', filter.from)
  if (filter.to) found = found.where('s.published_day', '<=', filter.to)
  if (filter.report) found = found.where(sql<boolean>`exists (select 1 from record.passage p where p.claim_id = s.claim_id and not p.retired and p.report_id = ${filter.report})`)
  if (filter.source) {
    found = found.where(sql<boolean>`exists (
      select 1 from record.passage p join record.report r on r.id = p.report_id
       where p.claim_id = s.claim_id and not p.retired and r.source_id = ${filter.source})`)
  }
  return filter.q ? found.where(words(filter.q)) : found
}

/** All words of the query in one claim, whatever their spelling; a bare number also finds the claim of that number. */
function words(query: string) {
  const wanted = [...new Set(terms(query))]
  const number = Number(query.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)))
  const named = Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : 0
  return sql<boolean>`(s.claim_id = ${named} or cardinality(${wanted}::text[]) > 0 and s.claim_id in (
    select e.id from derived.search_entry e where e.kind = 'claim' and e.terms @> ${wanted}::text[]
    union all
    select p.claim_id from derived.passage_facts f join record.passage p on p.id = f.passage_id and not p.retired where f.terms @> ${wanted}::text[]))`
}

function listed(row: Selectable<ClaimStateTable>): ListedClaim {
  const { state, stale, review, headline, passages, reports, sources, origins, conflicts, updates } = row
  return { id: row.claim_id, state, stale, review, headline, publishedDay: row.published_day, passages, reports, sources, origins, conflicts, updates }
}

/** What the filters offer: every source, and the newest reports with the chosen one. */
export async function claimFilterChoices(db: ReadDatabase, chosenReport?: number) {
  const [sources, reports] = await Promise.all([
    db.selectFrom('record.source').select(['id', 'name']).orderBy(sql`name collate "C"`).limit(1000).execute(),
    db
      .selectFrom('record.report')
      .select(['id', 'title'])
      .where('cut_at', 'is', null)
      .orderBy(sql`id = ${chosenReport ?? 0}`, 'desc')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute(),
  ])
  return { sources, reports }
}
