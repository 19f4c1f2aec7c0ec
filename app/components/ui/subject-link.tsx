import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { firstWords } from './claim-name'
import { SafeText } from './reading/safe-text'

export type NumberedSubject = 'claim' | 'report' | 'passage'

const rooms = { claim: '/claims', report: '/reports', passage: '/passages' } as const

/** A claim, report or passage by its number, as a sentence names it. */
export function SubjectLink({
  kind,
  id,
  to,
  words = '',
}: {
  kind: NumberedSubject
  id: number
  /** The first words of a claim, or of the claim that a passage is in. */
  words?: string
  /** Where it leads instead of its own page. */ to?: string
}) {
  const text = useText()
  const shown = { id: text.id(id), words: firstWords(words) }
  return (
    <Link to={to ?? `${rooms[kind]}/${id}`}>
      {words !== '' && kind !== 'report'
        ? text.t(`action.thing.${kind}.words`, shown)
        : text.t(`action.thing.${kind}`, { id: shown.id })}
    </Link>
  )
}

/** The longest name that stays in one line, in UTF-16 code units: titles are longer mostly, and break as sentences do. */
const longestUnbroken = 30

/**
 * A name from outside, apart from the sentence around it. A short one is not broken across lines: half a Latin name at the end of an
 * Arabic line reads as if it belonged to other words.
 */
export function OutsideName({ to, bracketed, children }: { to?: string; bracketed?: boolean; children: string }) {
  const unbroken = children.length <= longestUnbroken ? 'unbroken' : undefined
  const name: ReactNode = (
    <bdi className={unbroken}>
      <SafeText text={children} />
    </bdi>
  )
  // A bracket alone would stay at the end of the line before.
  if (bracketed) return <span className={unbroken}>({name})</span>
  return to === undefined ? name : <Link to={to}>{name}</Link>
}
