import { useEffect } from 'react'

/** Puts words at the head of each printed page but the first: `styles/edition/print.css` reads them from the page's root. */
export function useRunningHead(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--running-head', JSON.stringify(words))
    return () => void style.removeProperty('--running-head')
  }, [words])
}
