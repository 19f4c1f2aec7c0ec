import { Fragment, type ReactNode } from 'react'

/**
 * Short facts in one line, parted by bars, such as source, day and section. Where the line is too narrow a whole fact goes on the next
 * one, and no bar is left at an edge. What is null or false is left out.
 */
export function MetaParts({ parts }: { parts: readonly ReactNode[] }) {
  const shown = parts.filter(Boolean)
  if (shown.length === 0) return null
  return (
    <span className="meta-parts">
      {shown.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && ' '}
          <span>
            {at > 0 && <span className="meta-bar">| </span>}
            {part}
          </span>
        </Fragment>
      ))}
    </span>
  )
}
