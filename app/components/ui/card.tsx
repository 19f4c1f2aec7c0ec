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

/** A framed part of a page. A card is never inside another card. */
export function Card({ title, aside, className, children }: SheetProps) {
  const id = useId()
  if (title === undefined) return <div className={classes('card', className)}>{children}</div>
  const heading = (
    <h2 id={id} className="card-title">
      {title}
    </h2>
  )
  return (
    <section className={classes('card', className)} aria-labelledby={id}>
      {aside === undefined ? (
        heading
      ) : (
        <div className="card-head">
          {heading}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
