import { useEffect, type RefObject } from 'react'

/** A row's link: the one marked so, or that in the cell which names a row of a table. */
const opening = '[data-opens], th[scope="row"] a'

/** What does something of its own when it is clicked. */
const controls = 'a, button, input, select, textarea, label, summary'

/**
 * A click anywhere on a row opens what its link leads to. The link stays the one control: rows get no role and
 * no key, their text can be selected, and without scripts the link works alone.
 */
export function useRowClicks(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = list.current
    if (!element) return
    function open(event: MouseEvent) {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element) || target.closest(controls)) return
      if (window.getSelection()?.isCollapsed === false) return
      const { ctrlKey, metaKey, shiftKey } = event
      openingLink(target)?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      )
    }
    element.addEventListener('click', open)
    return () => element.removeEventListener('click', open)
  })
}

/** The link of the nearest row around that has one: a list within a row has none. */
function openingLink(target: Element): Element | null {
  for (let row = target.closest('li, tr'); row; row = row.parentElement?.closest('li, tr') ?? null) {
    const link = row.querySelector(opening)
    if (link) return link
  }
  return null
}
