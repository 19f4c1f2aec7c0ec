import { z } from 'zod'
import { listen } from '../../../db/listen'
import { liveChannel, type LiveNotice } from '../../review/projections/announce.server'

const notice = z.union([z.object({ changed: z.array(z.number().int()).nullable() }), z.object({ at: z.string() })])

/** Changes that other people make, as they are committed, whichever process makes them. */
export interface LiveEvents {
  /** Calls `hear` with every notice until the returned function is called, and `end` when the server stops. */
  subscribe(onNotice: (notice: LiveNotice) => void, end: () => void): () => void
  close(): Promise<void>
}

export function openLiveEvents(databaseUrl: () => string): LiveEvents {
  const streams = new Set<{ onNotice: (notice: LiveNotice) => void; end: () => void }>()
  const broadcast = (notice: LiveNotice) => {
    for (const { onNotice } of streams) onNotice(notice)
  }
  const listening = listen(databaseUrl, liveChannel, {
    onNotice(payload) {
      const parsed = notice.safeParse(parseJson(payload))
      if (parsed.success) broadcast(parsed.data)
    },
    onReturn: () => broadcast({ changed: null }),
  })
  return {
    subscribe(onNotice, end) {
      const stream = { onNotice, end }
      streams.add(stream)
      return () => streams.delete(stream)
    },
    async close() {
      for (const { end } of streams) end()
      await listening.close()
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
