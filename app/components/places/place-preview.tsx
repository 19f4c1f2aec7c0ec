import { Form } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { PlaceFault, PlaceList } from '../../intake/places/place-csv'
import { placeKinds } from '../../intake/places/place-shape'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { HiddenFields } from '../ui/hidden-fields'
import { Notice } from '../ui/notices'
import { Card } from '../ui/card'

const shown = 20

/** What a list of places would add, or every fault with its line; nothing is stored before somebody says so. */
export function PlacePreview({
  list: { places, faults },
  csv,
  request,
}: {
  list: PlaceList
  csv: string
  request: string
}) {
  const { t } = useText()
  if (faults.length > 0) return <Faults faults={faults} />
  return (
    <Card>
      <p>{t('places.csv.ready', { count: places.length })}</p>
      {places.length > 0 && (
        <>
          <DataTable
            caption={t('places.list')}
            captionUnseen
            rows={places.slice(0, shown)}
            rowKey={({ ar, governorate }) => `${governorate ?? ''} ${ar}`}
            columns={[
              { key: 'ar', head: t('places.ar'), heading: true, cell: ({ ar }) => <bdi>{ar}</bdi> },
              { key: 'en', head: t('places.en'), cell: ({ en }) => <bdi>{en}</bdi> },
              { key: 'aliases', head: t('places.aliases'), cell: ({ aliases }) => <bdi>{aliases.join('، ')}</bdi> },
              { key: 'kind', head: t('places.kind'), cell: ({ kind }) => t(`places.kind.${kind}`) },
              {
                key: 'governorate',
                head: t('places.governorate'),
                cell: ({ governorate }) => <bdi>{governorate}</bdi>,
              },
            ]}
          />
          {places.length > shown && <p className="meta">{t('places.csv.more', { count: places.length - shown })}</p>}
          <Form method="post" action="/places/import?save" encType="multipart/form-data" className="form-end">
            <HiddenFields values={{ request, csv }} />
            <Button look="primary">{t('places.csv.save')}</Button>
          </Form>
        </>
      )}
    </Card>
  )
}

function Faults({ faults }: { faults: readonly PlaceFault[] }) {
  const { t, number } = useText()
  return (
    <Notice tone="brick">
      <p>{t('places.faults', { count: faults.length })}</p>
      <ul>
        {faults.slice(0, shown).map(({ line, column, fault, value }, at) => (
          <li key={at}>
            {t(`places.fault.${fault}`, { line: number(line), column, value, kinds: placeKinds.join(', ') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
