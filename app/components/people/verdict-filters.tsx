import { useText } from '../../i18n/context'
import { DateField } from '../ui/forms/date-field'
import { Select } from '../ui/forms/field'
import { FilterBar } from '../ui/forms/filter-bar'

interface VerdictFiltersProps {
  /** The filter in force; days as YYYY-MM-DD, '' where none is given. */
  query: { person: number | null; from: string; to: string }
  people: readonly { id: number; name: string }[]
  filtered: boolean
}

/** Filters verdicts by who gave them and between which days. */
export function VerdictFilters({ query, people, filtered }: VerdictFiltersProps) {
  const { t } = useText()
  return (
    <div className="filter-halves">
      <FilterBar
        key={JSON.stringify(query)}
        read={query}
        action="/trail/people"
        clearTo={filtered ? '/trail/people' : undefined}
      >
        <Select
          label={t('trail.filter.person')}
          name="person"
          blank={t('frame.all')}
          defaultValue={query.person ?? ''}
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <DateField label={t('trail.filter.from')} name="from" defaultValue={query.from} />
        <DateField label={t('trail.filter.to')} name="to" defaultValue={query.to} />
      </FilterBar>
    </div>
  )
}
