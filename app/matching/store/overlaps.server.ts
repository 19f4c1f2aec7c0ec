import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { DerivedTransaction } from './derived-transaction.server'
import { lookUps, type Asking, type Pair } from './candidates.server'
import { jsonRows } from './json-rows'
import { scorePair } from '../scoring/score'
import { suppressExplainedMatches } from '../scoring/suppress-explained'
import { withoutRepeated } from './repeated-wordings.server'
import type { ScoredPair } from './scored-pair'
import type { Side } from '../features/side'
import { readSides, type SideStore } from './sides.server'
import { findEventTails } from './event-tails.server'
import { readLearnedWeights } from './desk-weights.server'
import type { Weights } from '../scoring/weights'
import { startEarly } from './start-early'

/** Pairs compared before others get a turn. */
const pairsAtOnce = 500

export interface FindingOptions {
  /** The asking passages ready to be scored. */
  own: ReadonlyMap<number, Side>
  store?: SideStore | undefined
}

/**
 * Compares these passages with each other and with every stored one that they meet, and stores what is worth a
 * reviewer's glance. Returns how many overlaps each report has with reports of a lower id, as far as they were found now.
 */
export async function findOverlaps(
  tx: DerivedTransaction,
  asking: readonly Asking[],
  { own, store }: FindingOptions,
): Promise<Map<number, number>> {
  const { version, weights } = await readLearnedWeights(tx)
  const parts = await lookUps(tx, asking)
  const scored: ScoredPair[] = []
  const lookUpNext = () => {
    const part = parts.shift()
    return part && startEarly(part)
  }
  let next = lookUpNext()
  try {
    while (next) {
      const pairs = await next
      const stored = await readSides(tx, [...othersOf(pairs, own)], store)
      // The database looks the next ones up while these are compared.
      next = lookUpNext()
      await scorePairs(pairs, (id) => own.get(id) ?? stored.get(id), weights, scored)
    }
  } finally {
    // Whatever fails, nothing goes on in a transaction that is given up.
    await Promise.allSettled([next])
  }
  // All pairs of two reports are found in one go, when the later one comes: what stays does not depend on the order.
  const tails = await findEventTails(tx, scored, async (ids) => {
    const missing = ids.filter((id) => !own.has(id))
    return new Map([...own, ...(await readSides(tx, missing, store))])
  })
  const found = await withoutRepeated(tx, suppressExplainedMatches([...scored, ...tails]))
  await storeOverlaps(
    tx,
    found.map(({ left, right, match }) => ({
      l: left.passage,
      r: right.passage,
      k: match.kind,
      s: match.score,
      w: match.reasons,
    })),
    version,
  )
  return countByLaterReport(found)
}

/** The passages of these pairs that are not at hand. */
function othersOf(pairs: readonly Pair[], own: ReadonlyMap<number, Side>): Set<number> {
  const others = new Set<number>()
  for (const pair of pairs) for (const id of pair) if (!own.has(id)) others.add(id)
  return others
}

async function scorePairs(
  pairs: readonly Pair[],
  sideOf: (id: number) => Side | undefined,
  weights: Weights,
  scored: ScoredPair[],
): Promise<void> {
  let compared = 0
  for (const [leftId, rightId] of pairs) {
    if (compared % pairsAtOnce === 0) await turn()
    compared += 1
    const left = sideOf(leftId)
    const right = sideOf(rightId)
    const match = left && right ? scorePair(left, right, weights) : null
    if (left && right && match)
      scored.push({
        left: { passage: leftId, report: left.reportId },
        right: { passage: rightId, report: right.reportId },
        match,
      })
  }
}

async function storeOverlaps(tx: DerivedTransaction, found: readonly object[], version: string): Promise<void> {
  if (found.length === 0) return
  await sql`
    insert into derived.overlap (left_passage_id, right_passage_id, kind, score, reasons, engine)
    select l, r, k, s, w, ${version} from json_to_recordset(${jsonRows(found)}::json) as t(l int, r int, k text, s real, w jsonb)
        on conflict do nothing`.execute(tx)
}

function countByLaterReport(found: readonly ScoredPair[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { left, right } of found) {
    const later = Math.max(Number(left.report), Number(right.report))
    counts.set(later, (counts.get(later) ?? 0) + 1)
  }
  return counts
}
