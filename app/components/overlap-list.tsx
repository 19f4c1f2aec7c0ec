import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../i18n/context'
import { useKeys } from './use-keys'

/** Items with one link each that opens them; j and k go from one to the next, o opens. */
export function OverlapList({ children }: { children: ReactNode }) {
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-opens]') ?? [])]
  const at = () => links().indexOf(document.activeElement as HTMLAnchorElement)
  const move = (step: number) => {
    const all = links()
    const link = all[Math.max(0, Math.min(all.length - 1, at() < 0 ? 0 : at() + step))]
    link?.focus()
    link?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({ j: () => move(1), k: () => move(-1), o: () => links()[Math.max(0, at())]?.click() })
  return (
    <ol className="overlaps" ref={list} aria-label={t('overlaps.list')}>
      {children}
    </ol>
  )
}
