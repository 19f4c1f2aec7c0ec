import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { openCheckpoint } from '../signing/checkpoint'
import { onSnapshot, readCheckpoints, readRows } from '../log/log-rows.server'
import { Frontier } from '../log/merkle'
import { recordTables, replayTables } from '../log/replay.server'
import { startVerification } from './verify-chain'
import type { Verified, VerificationStep } from './verify-steps'

const mostListed = 100

/**
 * Checks all that is stored here, on one unchanging view of it, and reports to
 * `onStep` how far it is: every hash and link, what screens show of each entry,
 * the root of each checkpoint, and every row of the record against the trail.
 * Signatures are left to whoever holds the public key. Stops at the next batch
 * after `signal`.
 */
export function verifyInSteps(
  db: Kysely<DB>,
  onStep: (step: VerificationStep) => void,
  signal?: AbortSignal,
): Promise<Verified> {
  return onSnapshot(db, (tx) => verifyStepsInside(tx, onStep, signal))
}

/** `verifyInSteps` inside the caller's transaction. */
export async function verifyStepsInside(
  tx: Transaction<DB>,
  onStep: (step: VerificationStep) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Verified> {
  const entries = await verifyEntries(tx, onStep, signal)
  const tables = await verifyTables(tx, onStep, signal)
  return { ...entries, misshown: await findMisshown(tx), tables }
}

async function verifyEntries(tx: Transaction<DB>, onStep: (step: VerificationStep) => void, signal?: AbortSignal) {
  const { rows: counted } = await sql<{
    total: string
  }>`select coalesce(max(seq) + 1, 0) as total from audit.entry`.execute(tx)
  const total = Number(counted[0]?.total ?? 0)
  const signed = new Map((await readCheckpoints(tx)).map(({ size, note }) => [size, rootOf(note)]))
  const unmet = new Set(signed.keys())
  const verification = startVerification()
  const tree = new Frontier()
  for await (const rows of readRows(tx)) {
    signal?.throwIfAborted()
    verification.add(rows)
    for (const { leaf } of rows) {
      tree.append(leaf)
      if (signed.get(tree.size)?.equals(tree.root())) unmet.delete(tree.size)
    }
    onStep({ step: 'entries', done: Math.min(tree.size, total), total })
  }
  return {
    ...verification.result(),
    checkpoints: { count: signed.size, broken: [...unmet].sort((a, b) => a - b).slice(0, mostListed) },
  }
}

/** The root that a note states; null where it is no checkpoint. */
function rootOf(note: string): Buffer | null {
  try {
    return openCheckpoint(note).root
  } catch {
    return null
  }
}

async function verifyTables(
  tx: Transaction<DB>,
  onStep: (step: VerificationStep) => void,
  signal?: AbortSignal,
): Promise<Verified['tables']> {
  const names = Object.keys(recordTables)
  let done = 0
  const { rows, differences } = await replayTables(tx, names, () => {
    signal?.throwIfAborted()
    onStep({ step: 'tables', done: done++, total: names.length })
  })
  return {
    rows,
    differences: differences.length,
    listed: differences.slice(0, mostListed).map(({ table, key, field }) => ({ table, key, field })),
  }
}

/** Screens read an entry's fields from a column that the database derives from its text: whoever owns it can put another there. */
export async function findMisshown(tx: Kysely<DB>, most = mostListed): Promise<number[]> {
  const { rows } = await sql<{
    seq: string
  }>`select seq from audit.entry where head is distinct from data::jsonb order by seq limit ${most}`.execute(tx)
  return rows.map(({ seq }) => Number(seq))
}
