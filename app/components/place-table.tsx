import { useText } from '../i18n/context'
import type { ListedPlace } from '../intake/places.server'
import { DataTable } from './data-table'

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
        { key: 'en', head: t('places.en'), cell: ({ en }) => <bdi lang="en">{en}</bdi> },
        { key: 'aliases', head: t('places.aliases'), cell: ({ aliases }) => <bdi>{aliases.join('، ')}</bdi> },
        { key: 'kind', head: t('places.kind'), cell: ({ kind }) => t(`places.kind.${kind}`) },
        { key: 'governorate', head: t('places.governorate'), cell: ({ governorate }) => <bdi>{(locale === 'en' && governorate?.en) || governorate?.ar}</bdi> },
        { key: 'position', head: t('places.position'), cell: ({ lat, lon }) => lat !== null && lon !== null && <bdi dir="ltr">{`${lat.toFixed(3)}, ${lon.toFixed(3)}`}</bdi> },
      ]}
    />
  )
}
