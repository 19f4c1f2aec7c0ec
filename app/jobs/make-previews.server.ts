import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { listen } from '../../db/listen'
import { viewKind } from '../evidence/view/choose-view'
import { drawFilm } from '../evidence/view/draw-film.server'
import { makePreview } from '../evidence/view/preview.server'
import {
  endWantedPreview,
  previewChannel,
  takeWantedPreview,
  type WantedPreview,
} from '../evidence/view/wanted-previews.server'
import type { ThreadPool } from '../threads/thread-pool.server'

export interface PreviewMaking {
  db: Kysely<DB>
  databaseUrl: () => string
  directory: string
  threads: Pick<ThreadPool, 'run'>
  onError: (error: unknown) => void
}

/** It is looked so often even without a notice: one may be missed while a connection comes back. */
const everyMs = 3_000

/** Makes the previews that pages ask for until it is stopped, each as soon as it is asked for. Returns how to stop. */
export function makePreviews(making: PreviewMaking): () => Promise<void> {
  const stopping = new AbortController()
  let waking = new AbortController()
  const wake = () => waking.abort()
  const listening = listen(making.databaseUrl, previewChannel, { onNotice: wake, onReturn: wake })
  const pause = async () => {
    await wait(everyMs, undefined, { signal: AbortSignal.any([waking.signal, stopping.signal]) }).catch(() => undefined)
  }
  const ended = (async () => {
    while (!stopping.signal.aborted) {
      waking = new AbortController()
      const made = await makeNext(making).catch((error: unknown) => {
        making.onError(error)
        return false
      })
      if (!made) await pause()
    }
  })()
  return async () => {
    stopping.abort()
    await listening.close()
    await ended
  }
}

/** Makes one that waits; false where none does. One that failed by our own fault comes again. */
export async function makeNext(making: Omit<PreviewMaking, 'databaseUrl' | 'onError'>): Promise<boolean> {
  const wanted = await takeWantedPreview(making.db)
  if (!wanted) return false
  await endWantedPreview(making.db, wanted, (await make(making, wanted)) !== null)
  return true
}

async function make({ directory, threads }: Pick<PreviewMaking, 'directory' | 'threads'>, wanted: WantedPreview) {
  const { sha256, page, size, covered, mediaType } = wanted
  const kind = viewKind(mediaType)
  if (kind === 'picture') return makePreview(directory, sha256, size, covered)
  if (kind === 'film') return drawFilm(directory, wanted)
  if (kind !== 'document') return null
  return threads.run('draw-evidence-page', { directory, sha256, page, size, covered })
}
