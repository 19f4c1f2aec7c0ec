import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { LogHead } from '../audit/signing/sign-head.server'
import { signLog, type Signed } from '../audit/signing/sign.server'
import type { DB } from '../../db/schema'

/** After this many rounds the whole log is read again, and not only what is new. */
const fullEvery = 60

export interface SignRounds {
  keyFile: string
  seconds: number
  signal: AbortSignal
  /** Hands a new checkpoint out. */
  onSigned: (signed: Signed) => Promise<void>
  onError: (error: unknown) => void
}

/**
 * Signs every `seconds` what was written since, until `signal`. A loop in a
 * process of its own and no job of a queue: whoever runs it holds the key, and a
 * queue in the database would hand its work to processes that must not.
 */
export async function signEvery(
  db: Kysely<DB>,
  { keyFile, seconds, signal, onSigned, onError }: SignRounds,
): Promise<void> {
  let head = new LogHead()
  for (let round = 1; !signal.aborted; round++) {
    if (round % fullEvery === 0) head = new LogHead()
    try {
      const signed = await signLog(db, keyFile, { head })
      if (signed) await onSigned(signed)
    } catch (error) {
      head = new LogHead()
      onError(error)
    }
    await wait(seconds * 1000, undefined, { signal }).catch(() => undefined)
  }
}
