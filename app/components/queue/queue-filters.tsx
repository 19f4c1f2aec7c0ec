import { useSearchParams } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { queueAddress, queueSearch, type QueueFilters } from '../../review/rules/queue/queue-filters'
import { queueKinds, type QueueKind } from '../../review/rules/queue/queue-kinds'
import { Check } from '../ui/forms/choices'
import { Disclosure } from '../ui/disclosure'
import { DateField } from '../ui/forms/date-field'
import { Field, Select } from '../ui/forms/field'
import { FilterBar } from '../ui/forms/filter-bar'
import { HiddenFields } from '../ui/forms/hidden-fields'
import { Tabs } from '../ui/tabs'
import { unreadConditions } from '../ui/forms/unread-conditions'
import { Suggestions } from '../ui/forms/suggestions'

interface QueueFilterBarProps {
  filters: QueueFilters
  places: readonly string[]
  sources: readonly { id: number; name: string }[]
}

export function QueueFilterBar({ filters, places, sources }: QueueFilterBarProps) {
  const { t } = useText()
  const { kind, place, source, from, to, mine } = filters
  const filtered = queueSearch({ ...filters, kind: null }) !== ''
  const [search] = useSearchParams()
  const read = { kind, place, source, from, to }
  const open = filtered || unreadConditions(search, read).length > 0
  return (
    <Disclosure key={String(open)} summary={t('queue.filter')} open={open}>
      <FilterBar
        read={read}
        key={queueSearch(filters)}
        clearTo={filtered ? queueAddress({ ...nothing, kind }) : undefined}
      >
        {kind !== null && <HiddenFields values={{ kind }} />}
        <Field label={t('queue.filter.place')} name="place" dir="auto" list="queue-places" defaultValue={place ?? ''} />
        <Suggestions id="queue-places" words={places} />
        <Select
          label={t('overlaps.filter.source')}
          name="source"
          blank={t('frame.all')}
          defaultValue={String(source ?? '')}
          options={sources.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <DateField label={t('claims.filter.from')} name="from" defaultValue={from ?? ''} />
        <DateField label={t('claims.filter.to')} name="to" defaultValue={to ?? ''} />
        <div className="row filter-checks">
          <Check label={t('queue.filter.mine')} name="mine" value="yes" defaultChecked={mine === 'yes'} />
        </div>
      </FilterBar>
    </Disclosure>
  )
}

const nothing: QueueFilters = { kind: null, place: null, source: null, from: null, to: null, mine: null }

/** More than this many were not counted. */
const most = 1_000

/** The kinds of things that wait, each with how many; the other filters stay. A kind of which nothing waits has no tab of its own. */
export function QueueKinds({ filters, counts }: { filters: QueueFilters; counts: Record<QueueKind, number> }) {
  const { t, number } = useText()
  const shown = (count: number) => (count >= most ? t('queue.count.most', { count: number(most) }) : number(count))
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const tab = (kind: QueueKind | null, label: string, count: number) => ({
    to: queueAddress({ ...filters, kind }),
    current: filters.kind === kind,
    label: (
      <>
        {label} {count > 0 && <span className="tab-count">{shown(count)}</span>}
      </>
    ),
  })
  return (
    <Tabs
      label={t('queue.kinds')}
      tabs={[
        tab(null, t('frame.all'), all),
        ...queueKinds
          .filter((kind) => counts[kind] > 0 || filters.kind === kind)
          .map((kind) => tab(kind, t(`queue.kinds.${kind}`), counts[kind])),
      ]}
    />
  )
}
