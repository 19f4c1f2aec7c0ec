import { useRef, type ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { triageDecisions, triageKeys } from '../../review/rules/queue/triage'
import { useKeys } from '../ui/keys/use-keys'
import { useRowClicks } from '../ui/use-row-clicks'

interface QueueListProps {
  children: ReactNode
  /** Told how many pairs and claims are selected. */
  onSelect: (selected: { pairs: number; claims: number }) => void
}

/**
 * The queue by keyboard: j and k go from one thing to the next, o opens, x selects it and a all of them, c takes it, and a
 * claim's triage has a key for each. Without a focus in the list each acts on the first, which takes the focus.
 */
export function QueueList({ children, onSelect }: QueueListProps) {
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  useRowClicks(list)
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])]
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('[data-selects]') ?? [])]
  const at = () => items().findIndex((item) => item.contains(document.activeElement))
  const focus = (place: number) => {
    const all = items()
    const item = all[Math.max(0, Math.min(all.length - 1, place))]
    item?.querySelector<HTMLElement>('[data-opens]')?.focus()
    item?.scrollIntoView({ block: 'nearest' })
  }
  /** What is acted on without a focus becomes the thing that j goes on from. */
  const press = (control: string) => {
    const place = Math.max(0, at())
    if (at() < 0) focus(0)
    items()[place]?.querySelector<HTMLElement>(control)?.click()
  }
  const count = (name: string) => boxes().filter((box) => box.checked && box.name === name).length
  // What is selected is triaged together. The boxes count, not the state of the bar: keys may come faster than it is drawn.
  const triage = (decision: string) => {
    if (count('claim') === 0) press(`[data-triage="${decision}"]`)
    else document.querySelector<HTMLElement>(`.triage-bulk [value="${decision}"]`)?.click()
  }
  const move = (step: number) => focus(at() < 0 ? 0 : at() + step)
  const all = () => {
    const wanted = boxes().some((box) => !box.checked)
    for (const box of boxes()) if (box.checked !== wanted) box.click()
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: () => press('[data-opens]'),
    x: () => press('[data-selects]'),
    a: all,
    c: () => press('[data-takes]'),
    ...Object.fromEntries(triageDecisions.map((decision) => [triageKeys[decision], () => triage(decision)])),
  })
  return (
    <ol
      className="overlaps"
      ref={list}
      aria-label={t('queue.list')}
      onChange={() => onSelect({ pairs: count('pair'), claims: count('claim') })}
    >
      {children}
    </ol>
  )
}
