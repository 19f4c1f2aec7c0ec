import { actionKinds } from '../../audit/action/kinds'
import type { Performer } from '../../audit/history/recorded-action'
import { useText } from '../../i18n/context'
import { DateField } from '../ui/forms/date-field'
import { Check } from '../ui/forms/choices'
import { Field, Select } from '../ui/forms/field'
import { FilterBar } from '../ui/forms/filter-bar'

export interface ActionConditions {
  who: string
  kind: string
  claim: string
  report: string
  from: string
  to: string
  logIns: boolean
}

interface ActionFiltersProps {
  conditions: ActionConditions
  actors: readonly { actor: string; performer: Performer }[]
  /** Where "clear" goes; absent while nothing is filtered. */
  clearTo?: string
}

/** By person, kind, claim, report and days of the desk's own zone; with log-ins or without. */
export function ActionFilters({ conditions, actors, clearTo }: ActionFiltersProps) {
  const { t } = useText()
  const actorName = usePerformerName()
  const { who, kind, claim, report, from, to, logIns } = conditions
  return (
    <div className="filter-halves">
      <FilterBar clearTo={clearTo} action="/trail" read={conditions}>
        <Select
          label={t('trail.filter.person')}
          name="who"
          blank={t('frame.all')}
          defaultValue={who}
          options={actors.map(({ actor, performer }) => ({ value: actor, label: actorName(performer) }))}
        />
        <Select
          label={t('trail.filter.kind')}
          name="kind"
          blank={t('frame.all')}
          defaultValue={kind}
          options={actionKinds.map((value) => ({ value, label: t(`action.kind.${value}`) }))}
        />
        <Field label={t('trail.filter.claim')} name="claim" dir="auto" maxLength={400} defaultValue={claim} />
        <Field label={t('trail.filter.report')} name="report" dir="auto" maxLength={400} defaultValue={report} />
        <DateField label={t('trail.filter.from')} name="from" defaultValue={from} />
        <DateField label={t('trail.filter.to')} name="to" defaultValue={to} />
        <Check label={t('trail.filter.logIns')} name="log-ins" value="yes" defaultChecked={logIns} />
      </FilterBar>
    </div>
  )
}

/** Who acted, as plain text for a list of choices. */
function usePerformerName(): (performer: Performer) => string {
  const { t } = useText()
  return (performer) => {
    if (performer.by === 'person') return performer.name
    return performer.by === 'operator'
      ? t('action.actor.operator', { name: performer.name })
      : t(`action.actor.${performer.by}`)
  }
}
