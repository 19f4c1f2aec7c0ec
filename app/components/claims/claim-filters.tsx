import { useText } from '../../i18n/context'
import type { ClaimFilter } from '../../review/queries/claims/claim-filter'
import { proposalGrounds, triageDecisions } from '../../review/rules/queue/triage'
import { Check } from '../ui/forms/choices'
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
  const { q, state, source, report, from, to, stale, conflict, second, disagreement, triage, proposed, because, sort } =
    filter
  const filtered = Boolean(
    q ??
    state ??
    source ??
    report ??
    from ??
    to ??
    stale ??
    conflict ??
    second ??
    disagreement ??
    triage ??
    proposed ??
    because,
  )
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
    <FilterBar
      read={{ q, state, source, report, from, to, stale, conflict, second, disagreement, sort }}
      key={JSON.stringify(filter)}
      clearTo={filtered ? '/claims' : undefined}
    >
      <Field type="search" dir="auto" label={t('claims.filter.text')} name="q" defaultValue={q} />
      <Select label={t('claims.filter.state')} name="state" blank={all} defaultValue={state ?? ''} options={options} />
      <Select label={t('triage.title')} name="triage" blank={all} defaultValue={triage ?? ''} options={triages} />
      <Select
        label={t('triage.filter.because')}
        name="because"
        blank={all}
        defaultValue={because ?? ''}
        options={grounds}
      />
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
      <Field type="date" label={t('claims.filter.from')} name="from" defaultValue={from} />
      <Field type="date" label={t('claims.filter.to')} name="to" defaultValue={to} />
      <Select
        label={t('frame.sort')}
        name="sort"
        blank={t('claims.sort.newest')}
        defaultValue={sort}
        options={[{ value: 'published', label: t('frame.sort.published') }]}
      />
      <div className="row filter-checks">
        <Check label={t('claims.filter.stale')} name="stale" value="yes" defaultChecked={stale === 'yes'} />
        <Check label={t('claims.filter.conflict')} name="conflict" value="yes" defaultChecked={conflict === 'yes'} />
        <Check label={t('triage.filter.proposed')} name="proposed" value="yes" defaultChecked={proposed === 'yes'} />
        <Check label={t('claims.filter.second')} name="second" value="yes" defaultChecked={second === 'yes'} />
        <Check
          label={t('claims.filter.disagreement')}
          name="disagreement"
          value="yes"
          defaultChecked={disagreement === 'yes'}
        />
      </div>
    </FilterBar>
  )
}
