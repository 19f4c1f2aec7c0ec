import { useText } from '../../i18n/context'
import {
  overlapKinds,
  overlapSearch,
  overlapStatuses,
  type OverlapFilters,
} from '../../review/rules/pairs/overlap-filters'
import { Field, Select } from '../ui/forms/field'
import { FilterBar } from '../ui/forms/filter-bar'

interface OverlapFilterBarProps {
  filters: OverlapFilters
  choices: { sections: string[]; reports: { id: number; title: string }[]; sources: { id: number; name: string }[] }
}

export function OverlapFilterBar({ filters, choices }: OverlapFilterBarProps) {
  const { t } = useText()
  const all = t('frame.all')
  return (
    <FilterBar
      read={filters}
      key={overlapSearch(filters)}
      clearTo={overlapSearch(filters) === '' ? undefined : '/overlaps'}
    >
      <Field type="search" label={t('overlaps.filter.text')} name="q" defaultValue={filters.q} dir="auto" />
      <Select
        label={t('overlaps.filter.status')}
        name="status"
        defaultValue={filters.status}
        options={overlapStatuses.map((status) => ({ value: status, label: t(`overlaps.status.${status}`) }))}
      />
      <Select
        label={t('overlaps.filter.kind')}
        name="kind"
        blank={all}
        defaultValue={filters.kind ?? ''}
        options={overlapKinds.map((kind) => ({ value: kind, label: t(`overlaps.kind.${kind}`) }))}
      />
      <Select
        label={t('overlaps.filter.section')}
        name="section"
        blank={all}
        defaultValue={filters.section ?? ''}
        options={choices.sections.map((section) => ({ value: section, label: section }))}
      />
      <Select
        label={t('overlaps.filter.report')}
        name="report"
        blank={all}
        defaultValue={String(filters.report ?? '')}
        options={choices.reports.map(({ id, title }) => ({ value: String(id), label: title }))}
      />
      <Select
        label={t('overlaps.filter.with')}
        name="with"
        blank={all}
        defaultValue={String(filters.with ?? '')}
        options={choices.reports.map(({ id, title }) => ({ value: String(id), label: title }))}
      />
      <Select
        label={t('overlaps.filter.source')}
        name="source"
        blank={all}
        defaultValue={String(filters.source ?? '')}
        options={choices.sources.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </FilterBar>
  )
}
