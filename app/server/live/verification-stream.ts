import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { verifyInSteps } from '../../audit/verification/verify-steps.server'
import type { Verified, VerificationStep } from '../../audit/verification/verify-steps'

let running = false

/**
 * Streams a verification as lines of JSON, one for each step and the last for the result. Null if another one runs in
 * this process, because each reads the whole trail. It stops early if the client disconnects.
 */
export function verificationStream(db: Kysely<DB>): ReadableStream<Uint8Array> | null {
  if (running) return null
  running = true
  const stop = new AbortController()
  const encoder = new TextEncoder()
  let sentAt = 0
  return new ReadableStream({
    async start(controller) {
      const sendStep = (step: VerificationStep) => {
        // Ten updates a second are enough for a progress bar.
        if (step.step === 'entries' && step.done < step.total && Date.now() - sentAt < 100) return
        sentAt = Date.now()
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(step)}\n`))
      }
      try {
        sendStep({ step: 'done', found: await verifyInSteps(db, sendStep, stop.signal) })
        controller.close()
      } catch (error) {
        if (!stop.signal.aborted) controller.error(error)
      } finally {
        running = false
      }
    },
    cancel: () => stop.abort(),
  })
}

/** Runs a verification to its end, for a page without scripts; null if another one runs. */
export async function verifyOnce(db: Kysely<DB>): Promise<Verified | null> {
  if (running) return null
  running = true
  try {
    return await verifyInSteps(db, () => undefined)
  } finally {
    running = false
  }
}
