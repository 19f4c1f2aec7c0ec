/** What fills a stream: called once, returns what to call when it ends. */
export type Fill = (send: (data: unknown) => void, end: () => void) => () => void

/**
 * A response of server-sent events: each `send` is one message of JSON. Proxies and the compressor must pass it on as it
 * comes, so it says `no-transform`.
 */
export function eventStream(signal: AbortSignal, fill: Fill): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false
      let emptied: () => void = () => undefined
      const end = () => {
        if (ended) return
        ended = true
        emptied()
        try {
          controller.close()
        } catch {
          // The reader is gone already.
        }
      }
      const write = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      // Browsers come back after a second where the connection breaks.
      write('retry: 1000\n\n')
      signal.addEventListener('abort', end)
      emptied = fill((data) => write(`data: ${JSON.stringify(data)}\n\n`), end)
      if (signal.aborted) end()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
