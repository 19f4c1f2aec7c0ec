import { useRef, type RefObject } from 'react'
import { useKeys } from './use-keys'
import { useRowClicks } from '../use-row-clicks'

/** Keys for a list of items that each have a link which opens them (`data-opens`): j and k go from one to the next, o opens. What lies folded is passed over. A click anywhere on an item opens it too. */
export function useOpeningKeys<List extends HTMLElement>(): RefObject<List> {
  const list = useRef<List>(null)
  useRowClicks(list)
  const links = () =>
    [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-opens]') ?? [])].filter((link) =>
      link.checkVisibility(),
    )
  const at = () => links().indexOf(document.activeElement as HTMLAnchorElement)
  const move = (step: number) => {
    const all = links()
    const link = all[Math.max(0, Math.min(all.length - 1, at() < 0 ? 0 : at() + step))]
    link?.focus()
    link?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({ j: () => move(1), k: () => move(-1), o: () => links()[Math.max(0, at())]?.click() })
  return list
}
