import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { ActionTransaction } from '../../audit/action/action.server'
import { countOrigins } from '../../matching/origins/origins'
import { anyOf } from '../../matching/store/any-of'
import { intArray } from '../../matching/store/array-parameters'
import { jsonRows } from '../../matching/store/json-rows'
import { headline } from '../rules/claims/headline'
import { originReports } from '../rules/claims/origin-reports'
import type { TouchedClaims } from './touched-claims.server'

/**
 * Counts, headline and day of claims, as lists show them. A claim that was merged loses its row; one that is new has no verdict yet.
 * Rows stay in place, so that their locks hold.
 */
export async function refreshContents(
  tx: ActionTransaction,
  { ids, standing, contents }: TouchedClaims,
): Promise<void> {
  const gone = ids.filter((id) => !standing.includes(id))
  if (gone.length > 0)
    await tx.deleteFrom('derived.claim_state').where('claim_id', '=', anyOf(gone)).modifyEnd(planOnce).execute()
  if (standing.length === 0) return
  const links = await countLinks(tx, standing)
  const rows = contents.map(({ id, wording, passages }) => ({
    claim: id,
    passages: passages.length,
    reports: new Set(passages.map((passage) => passage.report_id)).size,
    sources: new Set(passages.map((passage) => passage.source_id)).size,
    origins: countOrigins(originReports(passages)),
    conflicts: links.get(id)?.conflicts ?? 0,
    updates: links.get(id)?.updates ?? 0,
    headline: headline(wording ?? passages[0]?.quote ?? ''),
    day:
      passages
        .map((passage) => passage.published_day)
        .filter((day) => day !== null)
        .sort()[0] ?? null,
  }))
  await sql`
    ${planOnce} insert into derived.claim_state as s (claim_id, state, stale, passages, reports, sources, origins, conflicts, updates, headline, published_day)
    select claim, case when passages = 0 then 'empty' else 'open' end, false, passages, reports, sources, origins, conflicts, updates, headline, day
      from json_to_recordset(${jsonRows(rows)}::json)
        as t(claim int, passages int, reports int, sources int, origins int, conflicts int, updates int, headline text, day text)
        on conflict (claim_id) do update
       set (passages, reports, sources, origins, conflicts, updates, headline, published_day)
         = (excluded.passages, excluded.reports, excluded.sources, excluded.origins, excluded.conflicts, excluded.updates, excluded.headline, excluded.published_day)
     where (s.passages, s.reports, s.sources, s.origins, s.conflicts, s.updates, s.headline, s.published_day) is distinct from
           (excluded.passages, excluded.reports, excluded.sources, excluded.origins, excluded.conflicts, excluded.updates, excluded.headline, excluded.published_day)`.execute(
    tx,
  )
}

async function countLinks(
  tx: ActionTransaction,
  claimIds: readonly number[],
): Promise<Map<number, { conflicts: number; updates: number }>> {
  const { rows } = await sql<{ claim_id: number; conflicts: number; updates: number }>`
    ${planOnce} select own.claim_id, count(distinct other.claim_id) filter (where j.decision = 'conflict')::int as conflicts,
           count(distinct other.claim_id) filter (where j.decision = 'update')::int as updates
      from record.passage own
      join record.current_judgement j on own.id in (j.left_passage_id, j.right_passage_id) and j.decision in ('conflict', 'update')
      join record.passage other on other.id in (j.left_passage_id, j.right_passage_id) and other.id <> own.id
     where own.claim_id = any(${intArray(claimIds)}::int[]) and not own.retired and not other.retired and other.claim_id <> own.claim_id
     group by own.claim_id`.execute(tx)
  return new Map(rows.map((row) => [row.claim_id, row]))
}
