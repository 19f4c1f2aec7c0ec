import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/** Actions of one web process that run at once. */
const places = 4

/** Milliseconds after which a long action holds nobody back any more. */
const longest = 200

interface Turns {
  taken: number
  waiting: (() => void)[]
}

const ofDatabase = new WeakMap<Kysely<DB>, Turns>()

/**
 * Runs `work` when one of a few places is free, first come, first served. Actions are appended one by one anyway, and
 * each connection keeps plans and tables' descriptions of its own: thirty that take turns find them out of the
 * processor's cache every time, a few do not (decision 0032).
 */
export async function withTransactionSlot<T>(db: Kysely<DB>, work: () => Promise<T>): Promise<T> {
  const turns = ofDatabase.get(db) ?? { taken: 0, waiting: [] }
  ofDatabase.set(db, turns)
  if (turns.taken >= places) await new Promise<void>((resolve) => turns.waiting.push(resolve))
  else turns.taken += 1
  let holding = true
  const leave = () => {
    if (!holding) return
    holding = false
    const next = turns.waiting.shift()
    if (next) next()
    else turns.taken -= 1
  }
  const timer = setTimeout(leave, longest)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    leave()
  }
}
