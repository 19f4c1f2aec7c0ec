import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import type { Consequence } from '../../review/rules/pairs/consequences'
import type { WordsOfClaims } from '../ui/claim-name'
import { ConsequenceWords } from './compare-consequence'
import { useKeptValue } from '../ui/forms/kept-form'
import { DecisionBar } from './decision-bar'

interface CompareDecisionsProps {
  /** Where the decision is sent, from another page than the pair's own: that page is gone back to without scrolling. */
  action?: string
  consequences: readonly Consequence[]
  /** The claim of the first passage. */
  claim: number
  /** The first words of the claims that the consequences name. */
  claimWords: WordsOfClaims
  /** Drawn as the likely decision. */
  likely: Consequence['decision'] | null
  values: Record<string, string>
  /** The note as it was typed, where the decision was refused. */
  note?: string
  aside: ReactNode
}

/** The five decisions with what each would do, and a note. */
export function CompareDecisions({
  action,
  consequences,
  claim,
  claimWords,
  likely,
  values,
  note,
  aside,
}: CompareDecisionsProps) {
  const { t } = useText()
  const busy = useNavigation().state === 'submitting'
  const decisions = consequences.map((consequence) => ({
    value: consequence.decision,
    label: t(`compare.judgement.${consequence.decision}`),
    consequence: <ConsequenceWords consequence={consequence} claim={claim} words={claimWords} />,
  }))
  return (
    <DecisionBar
      label={t('compare.judge')}
      action={action}
      name="decision"
      decisions={decisions}
      suggested={likely ?? undefined}
      values={values}
      busy={busy}
      fields={<NoteField note={note} />}
      aside={aside}
    />
  )
}

/** A text area: in a one-line field Enter would take the first decision. */
function NoteField({ note }: { note?: string }) {
  const { t } = useText()
  return (
    <textarea
      name="note"
      rows={1}
      dir="auto"
      maxLength={2000}
      className="input decision-note"
      aria-label={t('compare.note')}
      placeholder={t('compare.note')}
      defaultValue={useKeptValue('note', note)}
    />
  )
}
