import { useEffect, type ReactNode } from 'react'

/** The events that make React 18 hydrate a page at once, whatever it still waits for (its `isDiscreteEventThatRequiresHydration`). */
const hurrying = [
  'auxclick',
  'beforeinput',
  'change',
  'click',
  'compositionend',
  'compositionstart',
  'contextmenu',
  'copy',
  'cut',
  'dblclick',
  'dragend',
  'dragstart',
  'drop',
  'input',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'paste',
  'pointercancel',
  'pointerdown',
  'pointerup',
  'reset',
  'submit',
  'textInput',
  'touchcancel',
  'touchend',
  'touchstart',
] as const

function keepFromReact(event: Event): void {
  event.stopImmediatePropagation()
}

/**
 * Until the page is hydrated it is used as without JavaScript: links lead on, forms send, typed text stays. Remix waits
 * for its decoded state without a boundary, so a key or a click that hurried React just then would end the hydration
 * with an error («Root did not complete») and leave the page without its keys.
 */
export function holdEventsUntilHydrated(): void {
  for (const name of hurrying) window.addEventListener(name, keepFromReact, { capture: true })
}

/** Lets the events through again. It holds the whole page, so its effect runs when all is hydrated; a sibling would change the page's ids. */
export function ReleaseEvents({ children }: { children: ReactNode }): ReactNode {
  useEffect(() => {
    for (const name of hurrying) window.removeEventListener(name, keepFromReact, { capture: true })
  }, [])
  return children
}
