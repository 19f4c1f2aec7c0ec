import { useText } from '../../i18n/context'
import type { ListedPlace } from '../../intake/places/places.server'
import { MetaParts } from '../ui/meta-parts'
import { DataTable } from '../ui/data-table'

/** Places with their names, kind, governorate and position. */
export function PlaceTable({ places }: { places: readonly ListedPlace[] }) {
  const { t, locale } = useText()
  return (
    <DataTable
      caption={t('places.list')}
      captionUnseen
      rows={places}
      rowKey={(place) => place.id}
      columns={[
        { key: 'ar', head: t('places.ar'), heading: true, cell: ({ ar }) => <bdi lang="ar">{ar}</bdi> },
        { key: 'en', head: t('places.en'), beside: true, cell: ({ en }) => <bdi lang="en">{en}</bdi> },
        { key: 'aliases', head: t('places.aliases'), cell: ({ aliases }) => <Aliases names={aliases} /> },
        {
          key: 'kind',
          beside: true,
          head: t('places.kind'),
          cell: ({ kind }) => <span className="whole">{t(`places.kind.${kind}`)}</span>,
        },
        {
          key: 'governorate',
          beside: true,
          head: t('places.governorate'),
          cell: ({ governorate }) => governorate && <bdi>{(locale === 'en' && governorate.en) || governorate.ar}</bdi>,
        },
        {
          key: 'position',
          head: t('places.position'),
          cell: ({ lat, lon }) =>
            lat !== null &&
            lon !== null && <bdi dir="ltr" className="whole">{`${lat.toFixed(3)}, ${lon.toFixed(3)}`}</bdi>,
        },
      ]}
    />
  )
}

const shown = 4

/** The first other names, each in its own direction; the rest are spellings that hardly differ. */
function Aliases({ names }: { names: readonly string[] }) {
  return (
    <MetaParts
      parts={names.slice(0, shown).map((name) => (
        <bdi>{name}</bdi>
      ))}
    />
  )
}
