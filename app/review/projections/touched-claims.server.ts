import { planOnce } from '../../../db/plan-once'
import { anyOf } from '../../matching/store/any-of'
import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'
import { readReportTexts } from '../lookups/read-report-texts.server'

/** A passage that is not retired, with what projections read of it and its report. */
export interface ClaimPassage {
  claim_id: number
  report_id: number
  source_id: number
  source_name: string
  forwarded_from: string | null
  quote: string
  published_day: string | null
  terms: string[]
  /** What a search finds it by beside its words. */
  codes: string[]
}

/** What several projections read of a claim, so that it is read once. */
export interface ClaimContents {
  id: number
  wording: string | null
  passages: ClaimPassage[]
}

/** Claims whose projections are computed anew. */
export interface TouchedClaims {
  /** All ids that were named. */
  ids: readonly number[]
  /** Those that were not merged into another claim. */
  standing: readonly number[]
  /** Of those that stand; read only where contents changed. */
  contents: readonly ClaimContents[]
}

/** Claims of which something else than their contents changed. */
export function withSameContents(claimIds: readonly number[]): TouchedClaims {
  return { ids: claimIds, standing: claimIds, contents: [] }
}

export async function readTouchedClaims(tx: DerivedTransaction, claimIds: readonly number[]): Promise<TouchedClaims> {
  const ids = [...new Set(claimIds)].sort((a, b) => a - b)
  if (ids.length === 0) return withSameContents([])
  const claims = await tx
    .selectFrom('record.claim')
    .select(['id', 'wording'])
    .where('id', '=', anyOf(ids))
    .where('merged_into_claim_id', 'is', null)
    .modifyEnd(planOnce)
    .execute()
  const standing = claims.map(({ id }) => id)
  const passages = groupBy(await readPassages(tx, standing), (passage) => passage.claim_id)
  const contents = claims.map(({ id, wording }) => ({ id, wording, passages: passages.get(id) ?? [] }))
  return { ids, standing, contents }
}

async function readPassages(tx: DerivedTransaction, claimIds: readonly number[]): Promise<ClaimPassage[]> {
  const rows = await tx
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .leftJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select([
      'p.claim_id',
      'p.report_id',
      'p.start_offset',
      'p.end_offset',
      'r.source_id',
      's.name as source_name',
      'r.forwarded_from',
      'r.published_day',
      'f.terms',
      'f.fact_codes',
    ])
    .where('p.claim_id', '=', anyOf(claimIds))
    .where('p.retired', '=', false)
    .orderBy('p.id')
    .modifyEnd(planOnce)
    .execute()
  const texts = await readReportTexts(
    tx,
    rows.map((row) => row.report_id),
  )
  return rows.map((row) => ({
    claim_id: row.claim_id,
    report_id: row.report_id,
    source_id: row.source_id,
    source_name: row.source_name,
    forwarded_from: row.forwarded_from,
    published_day: row.published_day,
    terms: row.terms ?? [],
    codes: row.fact_codes ?? [],
    quote: (texts.get(row.report_id) ?? '').slice(row.start_offset, row.end_offset),
  }))
}

function groupBy<T>(items: T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
