import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import type { Field } from '../../review/rules/claims/claim-values'
import { DecisionBar } from '../overlaps/decision-bar'
import { EventConsequence, fieldNames, type EventOption } from './event-consequence'

interface EventDecisionsProps {
  options: readonly EventOption[]
  passages: readonly { id: number }[]
  fields: readonly Field[]
  /** Passages that are taken out. */
  out: readonly number[]
  values: Record<string, string>
  note?: string | undefined
  aside: ReactNode
}

/** The five decisions on an event with what each would record, and a note. */
export function EventDecisions({ options, passages, fields, out, values, note, aside }: EventDecisionsProps) {
  const text = useText()
  const { t, list } = text
  const busy = useNavigation().state === 'submitting'
  const label = ({ decision, effects }: EventOption): string => {
    if (decision !== 'proposed') return t(`events.decision.${decision}`)
    const conflicts = effects.related.filter((relation) => relation.decision === 'conflict')
    const named = fieldNames(
      text,
      conflicts.flatMap((relation) => relation.fields),
      fields,
    )
    return named.length === 0
      ? t('events.decision.proposed')
      : t('events.decision.proposed.conflict', { fields: list(named) })
  }
  return (
    <DecisionBar
      label={t('events.decide')}
      name="decision"
      decisions={options.map((option) => ({
        value: option.decision,
        label: label(option),
        consequence: <EventConsequence option={option} passages={passages} fields={fields} out={out} />,
      }))}
      suggested="proposed"
      values={values}
      busy={busy}
      fields={
        <textarea
          name="note"
          rows={1}
          dir="auto"
          maxLength={2000}
          className="input decision-note"
          aria-label={t('compare.note')}
          placeholder={t('compare.note')}
          defaultValue={note}
        />
      }
      aside={aside}
    />
  )
}
