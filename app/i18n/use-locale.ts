import { useEffect, useState } from 'react'
import { loadMessages, localeAtHand } from './catalogue'
import type { Locale } from './locale'

/**
 * The language to draw in now. It can change without the document: after a log-in, or by a choice made in another tab.
 * The page then stays in the language it has until the wanted one's messages are fetched.
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
