import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { readLearnedWeights, type LearnedWeights } from '../../matching/store/desk-weights.server'
import { jsonRows } from '../../matching/store/json-rows'
import type { Reason } from '../../matching/scoring/match'
import { scorePair } from '../../matching/scoring/score'
import { isEventTail } from '../../matching/scoring/event-tails'
import { readSides } from '../../matching/store/sides.server'
import { isOpen, overlapStates } from '../lookups/pairs/overlap-states.server'
import { refreshQueue } from './queue-refresh.server'

const batch = 500

/**
 * Scores open suggestions of another version anew, a few hundred with one transaction, and drops those that fall below
 * what is worth a glance. What was judged keeps what its reviewer was shown. Several processes may do it at once; one
 * that is stopped goes on where it was. Returns how many it looked at.
 */
export async function rescoreOpen(
  db: Kysely<DB>,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  let done = 0
  for (;;) {
    const some = await db.transaction().execute(rescoreSome)
    if (some === 0) break
    done += some
    onProgress(done)
  }
  return done
}

/** Whether open suggestions of another version wait to be scored. */
export async function hasOutdatedScores(db: Kysely<DB>): Promise<boolean> {
  const { version } = await readLearnedWeights(db)
  return (await outdatedPairs(db, version).limit(1).executeTakeFirst()) !== undefined
}

function outdatedPairs(db: Kysely<DB>, version: string) {
  return overlapStates(db)
    .select(['o.left_passage_id as left', 'o.right_passage_id as right', 'o.kind', 'o.score', 'o.reasons'])
    .where(isOpen)
    .where('o.engine', '<>', version)
}

async function rescoreSome(tx: Transaction<DB>): Promise<number> {
  const inForce = await readLearnedWeights(tx)
  const pairs = await outdatedPairs(tx, inForce.version).limit(batch).forUpdate('o').skipLocked().execute()
  if (pairs.length > 0) {
    await storeScores(tx, pairs, inForce)
    await refreshQueue(
      tx,
      await claimsOf(
        tx,
        pairs.map(({ left }) => left),
      ),
    )
  }
  return pairs.length
}

async function claimsOf(tx: Transaction<DB>, passages: readonly number[]): Promise<number[]> {
  const rows = await tx.selectFrom('record.passage').select('claim_id').distinct().where('id', 'in', passages).execute()
  return rows.map((row) => row.claim_id)
}

interface StoredPair {
  left: number
  right: number
  kind: string
  score: number
  reasons: unknown
}

/** A pair of tolls that stands by the pairs around it keeps its score: by its own words it would have none. */
function tailAsStored({ kind, score, reasons }: StoredPair): Omit<StoredPair, 'left' | 'right'> | null {
  return isEventTail(reasons as Reason[]) ? { kind, score, reasons } : null
}

async function storeScores(
  tx: Transaction<DB>,
  pairs: readonly StoredPair[],
  { version, weights }: LearnedWeights,
): Promise<void> {
  const sides = await readSides(tx, [...new Set(pairs.flatMap(({ left, right }) => [left, right]))])
  const rows = pairs.map((pair) => {
    const { left, right } = pair
    const [one, two] = [sides.get(left), sides.get(right)]
    const match = one && two ? (scorePair(one, two, weights) ?? tailAsStored(pair)) : null
    return { l: left, r: right, k: match?.kind ?? null, s: match?.score ?? null, w: match?.reasons ?? null }
  })
  const json = jsonRows(rows)
  await sql`
    delete from derived.overlap o using json_to_recordset(${json}::json) as t(l int, r int, k text)
     where t.k is null and o.left_passage_id = t.l and o.right_passage_id = t.r`.execute(tx)
  await sql`
    update derived.overlap o set kind = t.k, score = t.s, reasons = t.w, engine = ${version}
      from json_to_recordset(${json}::json) as t(l int, r int, k text, s real, w jsonb)
     where t.k is not null and o.left_passage_id = t.l and o.right_passage_id = t.r`.execute(tx)
}
