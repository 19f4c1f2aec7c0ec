import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'

/** How many actions of one process may have an open transaction at the same time. */
const maxConcurrent = 4

/** After this time an action's slot is released although it still runs, so that it cannot starve the others. */
const slotTimeoutMs = 200

interface Slots {
  inUse: number
  waiting: (() => void)[]
}

const slotsOfDatabase = new WeakMap<Kysely<DB>, Slots>()

/**
 * Limits concurrent transactions to `maxConcurrent`, in the order of the calls. More would not be faster: entries are
 * appended one after the other, and each connection caches plans and catalogue rows of its own, which many connections
 * push out of the processor's cache (decision 0032).
 */
export async function withTransactionSlot<T>(db: Kysely<DB>, work: () => Promise<T>): Promise<T> {
  const slots = slotsOfDatabase.get(db) ?? { inUse: 0, waiting: [] }
  slotsOfDatabase.set(db, slots)
  if (slots.inUse >= maxConcurrent) await new Promise<void>((resolve) => slots.waiting.push(resolve))
  else slots.inUse += 1
  let released = false
  const release = () => {
    if (released) return
    released = true
    const next = slots.waiting.shift()
    if (next) next()
    else slots.inUse -= 1
  }
  const timer = setTimeout(release, slotTimeoutMs)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    release()
  }
}
