import { useText } from '../../i18n/context'
import type { ClaimFilter } from '../../review/queries/claims/claim-filter'
import { proposalGrounds, triageDecisions } from '../../review/rules/queue/triage'
import { Check } from '../ui/forms/choices'
import { DateField } from '../ui/forms/date-field'
import { Field, Select } from '../ui/forms/field'
import { FilterBar } from '../ui/forms/filter-bar'

interface ClaimFiltersProps {
  filter: ClaimFilter
  sources: readonly { id: number; name: string }[]
  reports: readonly { id: number; title: string }[]
}

const states = ['open', 'confirmed', 'disputed', 'unverifiable'] as const

export function ClaimFilters({ filter, sources, reports }: ClaimFiltersProps) {
  const { t } = useText()
  const { after: _after, before: _before, ...read } = filter
  const { sort, ...conditions } = read
  const { q, from, to } = conditions
  const filtered = Object.values(conditions).some(Boolean)
  return (
    <FilterBar read={read} key={JSON.stringify(filter)} clearTo={filtered ? '/claims' : undefined}>
      <Field type="search" dir="auto" label={t('claims.filter.text')} name="q" defaultValue={q} />
      <StateFilters filter={filter} />
      <OriginFilters filter={filter} sources={sources} reports={reports} />
      <DateField label={t('claims.filter.from')} name="from" defaultValue={from} />
      <DateField label={t('claims.filter.to')} name="to" defaultValue={to} />
      <Select
        label={t('frame.sort')}
        name="sort"
        blank={t('claims.sort.newest')}
        defaultValue={sort}
        options={[{ value: 'published', label: t('frame.sort.published') }]}
      />
      <WaitingFilters filter={filter} />
    </FilterBar>
  )
}

/** By state, by triage, and by what a wording proposes for the triage. */
function StateFilters({ filter: { state, triage, because } }: Pick<ClaimFiltersProps, 'filter'>) {
  const { t } = useText()
  const all = t('frame.all')
  const options = [
    ...states.map((value) => ({ value, label: t(`frame.state.${value}`) })),
    { value: 'empty', label: t('claims.state.empty') },
  ]
  const triages = [
    { value: 'none', label: t('triage.filter.none') },
    ...triageDecisions.map((value) => ({ value, label: t(`triage.${value}`) })),
    { value: 'returned', label: t('triage.filter.returned') },
  ]
  const grounds = proposalGrounds.map((value) => ({ value, label: t(`triage.because.${value}`) }))
  return (
    <>
      <Select label={t('claims.filter.state')} name="state" blank={all} defaultValue={state ?? ''} options={options} />
      <Select label={t('triage.title')} name="triage" blank={all} defaultValue={triage ?? ''} options={triages} />
      <Select
        label={t('triage.filter.because')}
        name="because"
        blank={all}
        defaultValue={because ?? ''}
        options={grounds}
      />
    </>
  )
}

function OriginFilters({ filter: { source, report }, sources, reports }: ClaimFiltersProps) {
  const { t } = useText()
  const all = t('frame.all')
  return (
    <>
      <Select
        label={t('claims.filter.source')}
        name="source"
        blank={all}
        defaultValue={String(source ?? '')}
        options={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Select
        label={t('claims.filter.report')}
        name="report"
        blank={all}
        defaultValue={String(report ?? '')}
        options={reports.map(({ id, title }) => ({ value: String(id), label: title }))}
      />
    </>
  )
}

/** By what waits for somebody: a re-review, a second review, a lead. */
function WaitingFilters({ filter }: Pick<ClaimFiltersProps, 'filter'>) {
  const { t } = useText()
  const checks = [
    { name: 'stale', label: t('claims.filter.stale') },
    { name: 'conflict', label: t('claims.filter.conflict') },
    { name: 'proposed', label: t('triage.filter.proposed') },
    { name: 'second', label: t('claims.filter.second') },
    { name: 'disagreement', label: t('claims.filter.disagreement') },
  ] as const
  return (
    <div className="row filter-checks">
      {checks.map(({ name, label }) => (
        <Check key={name} label={label} name={name} value="yes" defaultChecked={filter[name] === 'yes'} />
      ))}
    </div>
  )
}
