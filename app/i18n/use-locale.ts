import { useEffect, useState } from 'react'
import { loadMessages, localeAtHand } from './catalogue'
import type { Locale } from './locale'

/**
 * The language to render now. It can change while the page is open: after a log-in, or by a choice made in another
 * tab. The page keeps its language until the messages of the wanted one are fetched.
 */
export function useLocaleAtHand(wanted: Locale): Locale {
  const [, setArrived] = useState<Locale | null>(null)
  const atHand = localeAtHand(wanted)
  useEffect(() => {
    if (atHand === wanted) return
    let current = true
    void loadMessages(wanted).then(() => {
      if (current) setArrived(wanted)
    })
    return () => {
      current = false
    }
  }, [atHand, wanted])
  return atHand
}
