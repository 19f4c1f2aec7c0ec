import { useId } from 'react'
import type { ReactNode } from 'react'
import { classes } from './tone'

interface SheetProps {
  title?: ReactNode
  /** Beside the title: a count, a link. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A sheet of paper on the desk. Sheets never lie inside sheets. */
export function Card({ title, aside, className, children }: SheetProps) {
  const id = useId()
  if (title === undefined) return <div className={classes('sheet', className)}>{children}</div>
  const heading = (
    <h2 id={id} className="sheet-title">
      {title}
    </h2>
  )
  return (
    <section className={classes('sheet', className)} aria-labelledby={id}>
      {aside === undefined ? (
        heading
      ) : (
        <div className="sheet-head">
          {heading}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
