import { Link } from '@remix-run/react'
import { useRef, type ReactNode } from 'react'
import { useCurrentInView } from './use-current-in-view'

export interface Tab {
  to: string
  label: ReactNode
  current: boolean
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const list = useRef<HTMLUListElement>(null)
  useCurrentInView(
    list,
    tabs.findIndex(({ current }) => current),
  )
  return (
    <nav aria-label={label}>
      <ul ref={list} className="tabs">
        {tabs.map(({ to, label: word, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'page' : undefined} preventScrollReset>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
