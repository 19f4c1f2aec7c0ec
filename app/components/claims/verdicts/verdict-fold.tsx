import { useId, type ReactNode } from 'react'
import { Icon } from '../../ui/icon'

/**
 * The card in which a verdict is given. On a narrow screen its heading sticks to the bottom until the card is reached, and
 * opens the form there; on a wide one the form stands open and there is nothing to fold.
 */
export function VerdictFold({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="card screen-only verdict-fold" aria-labelledby={id}>
      <details className="fold">
        <summary>
          <Icon name="chevron" />
          <span>{title}</span>
        </summary>
        <h2 id={id} className="card-title">
          {title}
        </h2>
        {children}
      </details>
    </section>
  )
}
