import { useLocation } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Moves the focus to the main part when another page is shown in place of one, as a load does: a screen reader says nothing of a link
 * that led on without one. Where the page itself has taken the focus, and where somebody is typing, it stays.
 */
export function useFocusOnNewPage(main: RefObject<HTMLElement>): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const { activeElement } = document
    const left = activeElement === null || activeElement === document.body
    if (left || activeElement.closest('nav')) main.current?.focus({ preventScroll: true })
  }, [pathname, main])
}
