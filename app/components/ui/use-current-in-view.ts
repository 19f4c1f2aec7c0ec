import { useEffect, type RefObject } from 'react'

/** Brings the current item of a list that scrolls by itself into its middle, and leaves the page around it where it is. */
export function useCurrentInView(list: RefObject<Element | null>, current: unknown): void {
  useEffect(() => {
    const item = list.current?.querySelector('[aria-current]')
    if (!list.current || !item) return
    const [around, own] = [list.current.getBoundingClientRect(), item.getBoundingClientRect()]
    list.current.scrollBy({
      left: own.left + own.width / 2 - (around.left + around.width / 2),
      top: own.top + own.height / 2 - (around.top + around.height / 2),
      behavior: 'instant',
    })
  }, [list, current])
}
