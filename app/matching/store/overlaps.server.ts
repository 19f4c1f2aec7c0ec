import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { DerivedTransaction } from './derived-transaction.server'
import { leaveOutCrowded } from './crowded-keys.server'
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
/** Scored pairs held at once: texts of one template make millions. */
const mostHeldPairs = 20_000
/** Overlaps stored with one statement, whose JSON takes as much memory again. */
const overlapsAtOnce = 5_000

export interface FindingOptions {
  /** The asking passages ready to be scored. */
  own: ReadonlyMap<number, Side>
  store?: SideStore | undefined
  /** From so many scored pairs on those of whole reports are stored before the next are compared. */
  mostHeld?: number | undefined
}

/**
 * Compares these passages with each other and with every stored one that they meet, and stores what is worth a
 * reviewer's glance. Returns how many overlaps each report has with reports of a lower id, as far as they were found now.
 */
export async function findOverlaps(
  tx: DerivedTransaction,
  asking: readonly Asking[],
  { own, store, mostHeld = isRising(asking) ? mostHeldPairs : Infinity }: FindingOptions,
): Promise<Map<number, number>> {
  const { version, weights } = await readLearnedWeights(tx)
  const ids = new Set(asking.map(({ id }) => id))
  const parts = await lookUps(tx, asking, (keys) => leaveOutCrowded(tx, ids, keys))
  const counts = new Map<number, number>()
  const sidesFor = async (ids: Iterable<number>) => {
    const others = [...new Set(ids)].filter((id) => !own.has(id))
    const stored = await readSides(tx, others, store)
    return (id: number) => own.get(id) ?? stored.get(id)
  }
  // All pairs of two reports come in one go, when the later one is compared: what stays does not depend on the order.
  const finish = async (scored: readonly ScoredPair[]) => {
    const tails = await findEventTails(tx, scored, sidesFor)
    const found = await withoutRepeated(tx, suppressExplainedMatches([...scored, ...tails]))
    await storeOverlaps(tx, found, version)
    countByLaterReport(found, counts)
  }
  let scored: ScoredPair[] = []
  const lookUpNext = () => {
    const part = parts.shift()
    return part && { goesOn: String(part.goesOn), pairs: startEarly(part.find) }
  }
  let next = lookUpNext()
  try {
    while (next) {
      const { goesOn } = next
      const pairs = await next.pairs
      const sideOf = await sidesFor(pairs.flat())
      // The database looks the next ones up while these are compared.
      next = lookUpNext()
      for (const [report, ofReport] of byAskingReport(pairs, own)) {
        await scorePairs(ofReport, sideOf, weights, scored)
        if (scored.length < mostHeld || report === goesOn) continue
        const isOpen = ({ left, right }: ScoredPair) => left.report === goesOn || right.report === goesOn
        await finish(scored.filter((pair) => !isOpen(pair)))
        scored = scored.filter(isOpen)
      }
    }
  } finally {
    // Whatever fails, nothing goes on in a transaction that is given up.
    await Promise.allSettled([next?.pairs])
  }
  await finish(scored)
  return counts
}

/** Whether each report's passages are numbered behind those of the reports before, so that later ones alone ask for pairs with them. */
function isRising(asking: readonly Asking[]): boolean {
  return asking.every(({ id }, at) => id > (asking[at - 1]?.id ?? 0))
}

/** The pairs by the report whose passages asked for them: the later one of those at hand. */
function byAskingReport(pairs: readonly Pair[], own: ReadonlyMap<number, Side>): Map<string, Pair[]> {
  const reports = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const report = (own.get(pair[1]) ?? own.get(pair[0]))?.reportId ?? ''
    const others = reports.get(report)
    if (others) others.push(pair)
    else reports.set(report, [pair])
  }
  return reports
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

async function storeOverlaps(tx: DerivedTransaction, found: readonly ScoredPair[], version: string): Promise<void> {
  for (let at = 0; at < found.length; at += overlapsAtOnce) {
    const rows = found
      .slice(at, at + overlapsAtOnce)
      .map(({ left, right, match }) => ({
        l: left.passage,
        r: right.passage,
        k: match.kind,
        s: match.score,
        w: match.reasons,
      }))
    await sql`
      insert into derived.overlap (left_passage_id, right_passage_id, kind, score, reasons, engine)
      select l, r, k, s, w, ${version} from json_to_recordset(${jsonRows(rows)}::json) as t(l int, r int, k text, s real, w jsonb)
          on conflict do nothing`.execute(tx)
  }
}

function countByLaterReport(found: readonly ScoredPair[], counts: Map<number, number>): void {
  for (const { left, right } of found) {
    const later = Math.max(Number(left.report), Number(right.report))
    counts.set(later, (counts.get(later) ?? 0) + 1)
  }
}
