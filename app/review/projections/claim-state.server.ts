import { sql } from 'kysely'
import { planOnce, withOnePlan } from '../../../db/plan-once'
import type { ClaimStateName } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { countOrigins } from '../../matching/origins/origins'
import { terms } from '../../text/terms'
import { beginningOf } from '../../text/trim-end'
import { announceChange } from './announce.server'
import { basisChanges, emptyBasis, type Basis } from '../rules/basis'
import { originReports } from '../rules/origin-reports'
import { refreshClaimOverlaps } from './overlap-status.server'
import { refreshQueue } from './queue-refresh.server'
import { readBases } from '../lookups/read-basis.server'
import { awaited, readRounds } from '../lookups/review-round.server'

/** Longest headline in a list, in UTF-16 code units. */
const headlineLength = 240

/** Claims that a plan made for a few of them serves well. */
const mostByOnePlan = 50

interface ClaimPassage {
  claim_id: number
  report_id: number
  source_id: number
  quote: string
  published_day: string | null
  terms: string[]
}

/** The claims of actions of many steps, whose states are computed when the last step is done. */
const gathered = new WeakMap<ActionTransaction, Set<number>>()

/**
 * Does many steps of one action and computes each claim's state once, after the last of them. A step decides on what the
 * record says, so it does not miss the states that are behind.
 */
export async function refreshingOnce<T>(tx: ActionTransaction, steps: () => Promise<T>): Promise<T> {
  if (gathered.has(tx)) return steps()
  const claims = new Set<number>()
  gathered.set(tx, claims)
  const outcome = await steps().finally(() => gathered.delete(tx))
  await refreshClaimStates(tx, [...claims])
  return outcome
}

/** Computes anew what lists and the queue show of these claims and their suggestions, and lets everybody who looks at them know. */
export async function refreshClaimStates(tx: ActionTransaction, claimIds: number[]): Promise<void> {
  const later = gathered.get(tx)
  if (later) {
    for (const id of claimIds) later.add(id)
    return
  }
  const ids = [...new Set(claimIds)].sort((a, b) => a - b)
  if (ids.length === 0) return
  await writeClaimStates(tx, ids)
  const follow = async () => {
    await refreshClaimOverlaps(tx, ids)
    await refreshQueue(tx, ids)
  }
  await (ids.length > mostByOnePlan ? follow() : withOnePlan(tx, follow))
  await announceChange(tx, ids)
}

/** State, staleness, counts, headline and search terms. */
async function writeClaimStates(tx: ActionTransaction, ids: number[]): Promise<void> {
  await tx.deleteFrom('derived.claim_state').where('claim_id', 'in', ids).execute()
  await tx.deleteFrom('derived.search_entry').where('kind', '=', 'claim').where('id', 'in', ids).execute()
  const claims = await tx.selectFrom('record.claim').select(['id', 'wording']).where('id', 'in', ids).where('merged_into_claim_id', 'is', null).execute()
  if (claims.length === 0) return
  const standing = claims.map((claim) => claim.id)
  const passages = groupBy(await readPassages(tx, standing), (passage) => passage.claim_id)
  const verdicts = await readVerdictStates(tx, standing)
  const links = await countLinks(tx, standing)
  const rounds = await readRounds(tx, standing)
  const rows = claims.map(({ id, wording }) => {
    const own = passages.get(id) ?? []
    const verdict = verdicts.get(id)
    const state: ClaimStateName = own.length === 0 ? 'empty' : (verdict?.decision ?? 'open')
    return {
      claim_id: id,
      verdict_id: verdict?.id ?? null,
      state,
      stale: verdict?.stale ?? false,
      passages: own.length,
      reports: new Set(own.map((passage) => passage.report_id)).size,
      sources: new Set(own.map((passage) => passage.source_id)).size,
      origins: countOrigins(originReports(own)),
      conflicts: links.get(id)?.conflicts ?? 0,
      updates: links.get(id)?.updates ?? 0,
      headline: headline(wording ?? own[0]?.quote ?? ''),
      published_day: own.map((passage) => passage.published_day).filter((day) => day !== null).sort()[0] ?? null,
      review: own.length === 0 ? ('' as const) : awaited(rounds.get(id)),
    }
  })
  await tx.insertInto('derived.claim_state').values(rows).execute()
  await storeEntries(tx, claims.map(({ id, wording }) => ({ id, wording, passages: passages.get(id) ?? [] })))
}

/** A claim is found by its passages' own terms; one needs an entry where words of several, or of its wording, may be asked for together. */
async function storeEntries(tx: ActionTransaction, claims: readonly { id: number; wording: string | null; passages: readonly ClaimPassage[] }[]): Promise<void> {
  const entries = claims
    .filter(({ wording, passages }) => wording !== null || passages.length > 1)
    .map(({ id, wording, passages }) => ({ kind: 'claim' as const, id, terms: [...new Set([...terms(wording ?? ''), ...passages.flatMap((passage) => passage.terms)])] }))
  if (entries.length > 0) await tx.insertInto('derived.search_entry').values(entries).execute()
}

async function readPassages(tx: ActionTransaction, claimIds: number[]): Promise<ClaimPassage[]> {
  const rows = await tx
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .leftJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select(['p.claim_id', 'p.report_id', 'p.start_offset', 'p.end_offset', 'r.source_id', 'r.published_day', 'f.terms'])
    .where('p.claim_id', 'in', claimIds)
    .where('p.retired', '=', false)
    .orderBy('p.id')
    .execute()
  const reportIds = [...new Set(rows.map((row) => row.report_id))]
  const reports = reportIds.length === 0 ? [] : await tx.selectFrom('record.report').select(['id', 'text']).where('id', 'in', reportIds).execute()
  const texts = new Map(reports.map((report) => [report.id, report.text]))
  return rows.map((row) => ({
    claim_id: row.claim_id,
    report_id: row.report_id,
    source_id: row.source_id,
    published_day: row.published_day,
    terms: row.terms ?? [],
    quote: (texts.get(row.report_id) ?? '').slice(row.start_offset, row.end_offset),
  }))
}

async function readVerdictStates(tx: ActionTransaction, claimIds: number[]) {
  const verdicts = await tx.selectFrom('record.current_verdict').select(['id', 'claim_id', 'decision', 'basis']).where('claim_id', 'in', claimIds).execute()
  const bases = await readBases(tx, verdicts.map((verdict) => verdict.claim_id))
  return new Map(
    verdicts.map((verdict) => {
      const now = bases.get(verdict.claim_id) ?? emptyBasis
      return [verdict.claim_id, { id: verdict.id, decision: verdict.decision, stale: basisChanges(verdict.basis as Basis, now).length > 0 }]
    }),
  )
}

async function countLinks(tx: ActionTransaction, claimIds: number[]): Promise<Map<number, { conflicts: number; updates: number }>> {
  const { rows } = await sql<{ claim_id: number; conflicts: number; updates: number }>`
    ${planOnce} select own.claim_id, count(distinct other.claim_id) filter (where j.decision = 'conflict')::int as conflicts,
           count(distinct other.claim_id) filter (where j.decision = 'update')::int as updates
      from record.passage own
      join record.current_judgement j on own.id in (j.left_passage_id, j.right_passage_id) and j.decision in ('conflict', 'update')
      join record.passage other on other.id in (j.left_passage_id, j.right_passage_id) and other.id <> own.id
     where own.claim_id = any(${claimIds}::int[]) and not own.retired and not other.retired and other.claim_id <> own.claim_id
     group by own.claim_id`.execute(tx)
  return new Map(rows.map((row) => [row.claim_id, row]))
}

/** The beginning of a text, on one line, as lists show it. */
export function headline(text: string): string {
  return beginningOf(text.replace(/\s+/g, ' ').trim(), headlineLength)
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
