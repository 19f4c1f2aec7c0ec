/** What can take the focus; links and buttons mostly. */
const stops = 'a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary'

interface Focused {
  element: Element
  page: string
  /** Where it stands: each element around it up to the main part, with the place of what holds it among the children. */
  places: [Element, number][]
}

/**
 * Where an action takes away what has the focus, such as the button of a file that was just accepted, the browser leaves the focus on
 * nothing, and the keyboard starts at the top of the page again. From now on moves it to what comes next in that place of the main part;
 * another page is left alone. `focused` has the focus now.
 */
export function keepFocus(focused: Element): void {
  const root = document.querySelector('main')
  if (!root) return
  let last: Focused | null = notePlace(focused, root)
  const observer = new MutationObserver(() => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return
    const { page, places } = last
    last = null
    if (page === window.location.pathname) focusNext(places)
  })
  root.addEventListener('focusin', ({ target }) => (last = notePlace(target as Element, root)))
  root.addEventListener('focusout', () => {
    const left = last
    // What was taken away is gone by then; what was only left is forgotten.
    queueMicrotask(() => {
      if (left === last && left?.element.isConnected) last = null
    })
  })
  observer.observe(root, { childList: true, subtree: true })
}

function notePlace(element: Element, root: Element): Focused {
  const places: [Element, number][] = []
  for (let at = element; at !== root && at.parentElement; at = at.parentElement)
    places.push([at.parentElement, [...at.parentElement.children].indexOf(at)])
  return { element, page: window.location.pathname, places }
}

/** Gives the focus to the first thing that takes it, from the innermost place that is left outwards. */
function focusNext(places: readonly [Element, number][]): void {
  for (const [around, place] of places)
    if (around.isConnected)
      for (const next of [...around.children].slice(place)) {
        const stop = next.matches(stops) ? next : next.querySelector(stops)
        ;(stop as HTMLElement | null)?.focus({ preventScroll: true })
        if (stop && document.activeElement === stop) return
      }
}
