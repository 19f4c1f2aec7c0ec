import { useEffect, useState } from 'react'
import type { Numbered } from '../../review/queries/search/find-by-number.server'

/** What has this number, asked of the server; undefined until it answers, and where it does not: the palette works without. */
export function useNumberFound(number: number | null): Numbered | undefined {
  const [found, setFound] = useState<Numbered>()
  useEffect(() => {
    if (number === null) return
    const asked = new AbortController()
    fetch(`/palette?number=${number}`, { signal: asked.signal })
      .then((answer) => answer.json())
      .then((known: Numbered) => setFound(known))
      .catch(() => undefined)
    return () => asked.abort()
  }, [number])
  return found?.number === number ? found : undefined
}
