import type { ReactNode } from 'react'
import { Icon } from './icon'
import { classes } from './tone'

interface DisclosureProps {
  summary: ReactNode
  open?: boolean
  /** It is printed with what it holds, also while it is closed. */
  prints?: boolean
  children: ReactNode
}

export function Disclosure({ summary, open, prints, children }: DisclosureProps) {
  return (
    <details className={classes('fold', prints && 'fold-prints')} open={open}>
      <summary>
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
