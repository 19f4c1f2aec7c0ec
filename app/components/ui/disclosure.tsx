import type { ReactNode } from 'react'
import { Icon } from './icon'

export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
