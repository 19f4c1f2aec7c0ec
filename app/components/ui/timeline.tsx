import type { ReactNode } from 'react'

export interface TimelineItem {
  key: string | number
  what: ReactNode
  /** Who, when, which action. */
  meta: ReactNode
}

/** Actions as sentences, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, what, meta }) => (
        <li key={key}>
          <div>{what}</div>
          <div className="meta">{meta}</div>
        </li>
      ))}
    </ol>
  )
}
