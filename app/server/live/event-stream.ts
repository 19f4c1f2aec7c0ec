/** Starts sending to a stream; returns the function to call when the stream ends. */
export type Fill = (send: (data: unknown) => void, end: () => void) => () => void

/**
 * A response of server-sent events; each `send` is one JSON message. `no-transform` keeps proxies and the compressor
 * from buffering it.
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
          // The client has disconnected already.
        }
      }
      const write = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      // Makes browsers reconnect after one second.
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
