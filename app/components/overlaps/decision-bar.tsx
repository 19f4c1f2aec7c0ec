import { useId } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { useDeliberate } from '../ui/deliberate'
import { PostForm } from '../ui/forms/post-form'
import { TooQuick } from '../ui/too-quick'

export interface Decision {
  value: string
  label: ReactNode
  /** A sentence: what choosing this does. */
  consequence: ReactNode
}

interface DecisionBarProps {
  /** Names the group of buttons. */
  label: string
  /** The field that carries the chosen value. */
  name: string
  /** At most five: they have the keys 1 to 5, in this order. */
  decisions: readonly Decision[]
  /** The value drawn as the likely one; its consequence shows until another is pointed at. */
  suggested?: string
  /** Where it is sent, from another page, which does not scroll then; the page itself where it is left out. */
  action?: string
  values?: Record<string, string | number>
  /** A request is on its way: the buttons wait. */
  busy?: boolean
  /** What goes with any of the decisions, in the same form: a note. No button belongs here. */
  fields?: ReactNode
  /** Undo, next: outside the form. */
  aside?: ReactNode
}

/**
 * The bar a decision is taken in. Each button is described by its consequence, also to screen readers; which sentence
 * is seen is CSS's affair, so it works without JavaScript.
 */
export function DecisionBar({
  label,
  name,
  decisions,
  suggested,
  action,
  values,
  busy,
  fields,
  aside,
}: DecisionBarProps) {
  const id = useId()
  const { onClick, hasty } = useDeliberate()
  const shown = suggested ?? decisions[0]?.value
  return (
    <section className="decision" aria-label={label}>
      <div className="decision-row">
        <PostForm
          action={action}
          className="decision-buttons"
          values={values}
          preventScrollReset={action !== undefined}
        >
          {decisions.map(({ value, label: word }, index) => (
            <Button
              key={value}
              name={name}
              value={value}
              look={value === suggested ? 'primary' : 'plain'}
              shortcut={String(index + 1)}
              aria-describedby={`${id}${value}`}
              disabled={busy}
              onClick={onClick}
            >
              {word}
            </Button>
          ))}
          {fields}
        </PostForm>
        {aside !== undefined && <div className="decision-aside">{aside}</div>}
      </div>
      <TooQuick hasty={hasty} />
      <ul className="decision-effects">
        {decisions.map(({ value, label: word, consequence }) => (
          <li key={value} id={`${id}${value}`} className={value === shown ? 'suggested' : undefined}>
            <strong className="decision-effect-of" aria-hidden="true">
              {word}:{' '}
            </strong>
            {consequence}
          </li>
        ))}
      </ul>
    </section>
  )
}
