import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export interface Tab {
  to: string
  label: ReactNode
  current: boolean
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
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
