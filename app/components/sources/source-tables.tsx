import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { ListedSource } from '../../review/queries/sources/list-sources.server'
import type { Sharing, SourcePage } from '../../review/queries/sources/read-source.server'
import { ClaimStateBadges } from '../ui/claim-state'
import { DataTable } from '../ui/data-table'
import { SourceRating } from './source-rating'
import { StateBadge } from '../ui/state-badge'
import { OutsideName } from '../ui/subject-link'
import type { Span } from '../../text/span'
import { FoundText } from '../ui/found-text'
import { TimeStamp } from '../ui/time-stamp'

export function SourceTable({ sources }: { sources: readonly (ListedSource & { found: Span[] })[] }) {
  const { t, number } = useText()
  return (
    <DataTable
      caption={t('sources.title')}
      captionUnseen
      rows={sources}
      rowKey={(source) => source.id}
      columns={[
        {
          key: 'name',
          head: t('sources.name'),
          heading: true,
          cell: ({ id, name, found }) => (
            <Link to={`/sources/${id}`}>
              <bdi>
                <FoundText text={name} found={found} />
              </bdi>
            </Link>
          ),
        },
        { key: 'kind', head: t('sources.kind'), beside: true, cell: ({ kind }) => t(`sources.kind.${kind}`) },
        {
          key: 'rating',
          beside: true,
          head: t('sources.rating'),
          cell: ({ reliability }) => <SourceRating reliability={reliability} />,
        },
        {
          key: 'reports',
          head: t('sources.reports'),
          beside: true,
          numeric: true,
          cell: ({ reports }) => number(reports),
        },
        {
          key: 'latest',
          head: t('sources.latest'),
          cell: ({ latest }) => (latest === null ? '' : <TimeStamp at={latest} day />),
        },
      ]}
    />
  )
}

export function SourceReports({ reports }: { reports: SourcePage['reports'] }) {
  const { t, number } = useText()
  return (
    <DataTable
      caption={t('sources.reports')}
      captionUnseen
      rows={reports}
      rowKey={(report) => report.id}
      columns={[
        {
          key: 'title',
          head: t('sources.report'),
          heading: true,
          cell: ({ id, title }) => <OutsideName to={`/reports/${id}`}>{title}</OutsideName>,
        },
        {
          key: 'day',
          beside: true,
          head: t('sources.day'),
          cell: ({ publishedDay }) => (publishedDay === null ? t('claims.noDay') : <TimeStamp at={publishedDay} day />),
        },
        {
          key: 'passages',
          head: t('sources.passages'),
          beside: true,
          numeric: true,
          cell: ({ passages }) => number(passages),
        },
      ]}
    />
  )
}

const states = ['confirmed', 'disputed', 'unverifiable', 'open'] as const

/** How many of a source's claims came out how, each leading to the list of them. */
export function SourceFate({ sourceId, claims }: { sourceId: number; claims: SourcePage['claims'] }) {
  const { t, number } = useText()
  const rows = [
    ...states.map((state) => ({ state, count: claims[state] })),
    { state: 'stale' as const, count: claims.stale },
  ].filter(({ count }) => count > 0)
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={t('sources.fate')}
      captionUnseen
      rows={rows}
      rowKey={(row) => row.state}
      columns={[
        {
          key: 'state',
          head: t('sources.fate.state'),
          heading: true,
          cell: ({ state }) =>
            state === 'stale' ? <StateBadge state="stale" /> : <ClaimStateBadges state={state} stale={false} />,
        },
        {
          key: 'claims',
          head: t('sources.fate.claims'),
          numeric: true,
          cell: ({ state, count }) => {
            const words = number(count)
            return (
              <Link to={`/claims?source=${sourceId}&${state === 'stale' ? 'stale=yes' : `state=${state}`}`}>
                {state === 'open' && claims.more ? t('frame.atLeast', { words }) : words}
              </Link>
            )
          },
        },
      ]}
    />
  )
}

/** How its claims fared under each rating it had, beside what share of those decided was confirmed. */
export function SourceRecord({ record }: { record: SourcePage['record'] }) {
  const { t, number } = useText()
  const decided = (row: SourcePage['record'][number]) => row.confirmed + row.disputed
  return (
    <DataTable
      caption={t('sources.record')}
      captionUnseen
      rows={record}
      rowKey={(row) => row.from}
      columns={[
        {
          key: 'rating',
          head: t('sources.record.rating'),
          heading: true,
          cell: ({ reliability }) => <bdi>{reliability}</bdi>,
        },
        { key: 'from', head: t('sources.record.from'), cell: ({ from }) => <TimeStamp at={from} /> },
        ...(['confirmed', 'disputed', 'unverifiable'] as const).map((decision) => ({
          key: decision,
          head: t(`frame.state.${decision}`),
          numeric: true,
          cell: (row: SourcePage['record'][number]) => number(row[decision]),
        })),
        {
          key: 'share',
          head: t('sources.record.share'),
          numeric: true,
          cell: (row) =>
            decided(row) === 0
              ? ''
              : number(row.confirmed / decided(row), { style: 'percent', maximumFractionDigits: 0 }),
        },
      ]}
    />
  )
}

export function SourceSharing({ sharing }: { sharing: readonly Sharing[] }) {
  const { t, number } = useText()
  const first = ({ theirsFirst, oursFirst }: Sharing) =>
    [
      theirsFirst > 0 && t('sources.sharing.theirs', { count: theirsFirst }),
      oursFirst > 0 && t('sources.sharing.ours', { count: oursFirst }),
    ]
      .filter((part) => part !== false)
      .join(' | ')
  return (
    <DataTable
      caption={t('sources.sharing')}
      captionUnseen
      rows={sharing}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'source',
          head: t('sources.sharing.source'),
          heading: true,
          cell: ({ id, name }) => <OutsideName to={`/sources/${id}`}>{name}</OutsideName>,
        },
        {
          key: 'passages',
          head: t('sources.sharing.passages'),
          numeric: true,
          cell: ({ passages }) => number(passages),
        },
        { key: 'first', head: t('sources.sharing.first'), cell: (row) => first(row) || t('sources.sharing.unknown') },
      ]}
    />
  )
}
