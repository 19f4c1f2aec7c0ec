import { useEffect, useState, useSyncExternalStore } from 'react'
import { fetchingWhole, loadedMessages, onMessagesArrived, type Catalogue } from './catalogue'
import type { Locale } from './locale'

/**
 * The messages of a language; another object when some have come that a page read too early. `place` names the page
 * that is shown. A page that follows waits for its messages: until they are here, React keeps showing the page before it.
 */
export function useMessages(locale: Locale, place: string): Catalogue {
  waitForNextPage(useStandingPlace(place), locale, place)
  const read = () => loadedMessages(locale)
  return useSyncExternalStore(onMessagesArrived, read, read)
}

interface Standing {
  place: string
  /** The place that is waited for, and whether the fetch for it has ended, with or without success. */
  next: { place: string; ended: boolean } | null
}

/** An object that stays the same, changed after a place is shown; nothing that is drawn rests on it. */
function useStandingPlace(place: string): Standing {
  const [standing] = useState<Standing>(() => ({ place, next: null }))
  useEffect(() => {
    stand(standing, place)
  }, [standing, place])
  return standing
}

function stand(standing: Standing, place: string): void {
  standing.place = place
}

/** Throws the promise of the messages, which suspends the change of pages: a router's change is a transition. */
function waitForNextPage(standing: Standing, locale: Locale, place: string): void {
  if (place === standing.place) return
  const fetching = fetchingWhole(locale)
  if (fetching === null) return
  if (standing.next?.place !== place) {
    const next = { place, ended: false }
    standing.next = next
    void fetching.then(() => (next.ended = true))
  }
  if (!standing.next.ended) throw fetching
}
