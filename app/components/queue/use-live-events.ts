import { useEffect, useState } from 'react'

/**
 * What the desk says of this page, as it happens; `first` is what the page was loaded with, and holds until something is
 * heard. A page in the background is silent: browsers open only a few connections to one server.
 */
export function useLiveEvents<State>(at: string, first: State): State {
  const [received, setReceived] = useState<{ at: string; state: State } | null>(null)
  useEffect(() => {
    let source: EventSource | undefined
    function listen() {
      if (document.visibilityState === 'hidden') {
        source?.close()
        source = undefined
        return
      }
      if (source) return
      source = new EventSource(`/queue/events?${new URLSearchParams({ at })}`)
      source.onmessage = ({ data }: MessageEvent<string>) => setReceived({ at, state: JSON.parse(data) as State })
    }
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      source?.close()
    }
  }, [at])
  return received?.at === at ? received.state : first
}
