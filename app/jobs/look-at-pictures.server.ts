import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { lookAtNextPicture } from '../evidence/likeness/find-likenesses.server'
import { makePreview } from '../evidence/view/preview.server'

/** How often it is looked whether pictures came in. */
const everyMs = 3_000
/** Between two pictures, so that jobs come to their turn. */
const pauseMs = 50

/**
 * Looks at pictures that came in until it is stopped: makes their previews, so that the process that serves pages need not decode
 * them, and finds where else the same picture is. Returns how to stop.
 */
export function lookAtPictures(
  db: Kysely<DB>,
  directory: string,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController()
  const ended = loop(db, directory, stopping.signal, onError)
  return () => {
    stopping.abort()
    return ended
  }
}

async function loop(db: Kysely<DB>, directory: string, signal: AbortSignal, onError: (error: unknown) => void) {
  const stopped = () => signal.aborted
  while (!stopped()) {
    const sha256 = await lookAtNextPicture(db, directory).catch((error: unknown) => {
      onError(error)
      return null
    })
    if (sha256 !== null)
      for (const covered of [true, false]) await makePreview(directory, sha256, 'small', covered).catch(onError)
    await wait(sha256 === null ? everyMs : pauseMs, undefined, { signal }).catch(() => undefined)
  }
}
