import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Disclosure } from '../ui/disclosure'

/** So many events are more than one scrolls past on a phone. */
const longEdition = 24

export function isLong(events: number): boolean {
  return events > longEdition
}

/**
 * The events of one section of a long edition. On a narrow screen they are folded beneath its heading until somebody opens them, follows an
 * address into them or prints; where there is room they stand open (`styles/edition/contents.css`).
 */
export function EditionFold({ events, children }: { events: number; children: ReactNode }) {
  const { t } = useText()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const fold = here.current?.querySelector('details')
    if (!fold) return undefined
    const openForAddress = () => {
      const target = document.getElementById(window.location.hash.slice(1))
      if (!target || fold.open || !(fold.contains(target) || target.contains(here.current))) return
      fold.open = true
      target.scrollIntoView()
    }
    const openForPrint = () => (fold.open = true)
    openForAddress()
    window.addEventListener('hashchange', openForAddress)
    window.addEventListener('beforeprint', openForPrint)
    return () => {
      window.removeEventListener('hashchange', openForAddress)
      window.removeEventListener('beforeprint', openForPrint)
    }
  }, [])
  return (
    <div className="edition-fold" ref={here}>
      <Disclosure prints summary={t('edition.events', { count: events })}>
        {children}
      </Disclosure>
    </div>
  )
}
