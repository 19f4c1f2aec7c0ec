import { useEffect, useRef, useState, type MouseEvent } from 'react'

/** Nobody reads a pair in less: a press that comes sooner was meant for the one before. */
const readingMs = 500

let lastPress = Number.NEGATIVE_INFINITY
/** A decision was pressed, and what it leads to has not been shown yet. */
let leading = false

/**
 * Keeps the second press of a key or a double click from deciding what the first one brought up, which nobody has seen: for
 * half a second after a decision, and after what it led to appears, a press decides nothing.
 *
 * @example
 * const { onClick, hasty } = useDeliberate()
 * <Button shortcut="1" onClick={onClick}>…</Button> {hasty && t('frame.hasty')}
 */
export function useDeliberate(): { onClick: (event: MouseEvent) => void; hasty: boolean } {
  const shown = useRef(Number.NEGATIVE_INFINITY)
  const [hasty, setHasty] = useState(false)
  useEffect(() => {
    if (leading) shown.current = performance.now()
    leading = false
  }, [])
  const onClick = (event: MouseEvent) => {
    const now = performance.now()
    const tooSoon = now - Math.max(lastPress, shown.current) < readingMs
    setHasty(tooSoon)
    if (tooSoon) event.preventDefault()
    else {
      lastPress = now
      leading = true
    }
  }
  return { onClick, hasty }
}
