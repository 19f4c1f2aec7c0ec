import { Form } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { PlaceIssue, PlaceList } from '../../intake/places/place-csv'
import { placeKinds } from '../../intake/places/place-shape'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { HiddenFields } from '../ui/hidden-fields'
import { Notice } from '../ui/notices'
import { Card } from '../ui/card'

const shown = 20

/** What a list of places would add, or every issue with its line; nothing is stored before somebody says so. */
export function PlacePreview({
  list: { places, issues },
  csv,
  request,
}: {
  list: PlaceList
  csv: string
  request: string
}) {
  const { t } = useText()
  if (issues.length > 0) return <Issues issues={issues} />
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

function Issues({ issues }: { issues: readonly PlaceIssue[] }) {
  const { t, number } = useText()
  return (
    <Notice tone="brick">
      <p>{t('places.issues', { count: issues.length })}</p>
      <ul>
        {issues.slice(0, shown).map(({ line, column, issue, value }, at) => (
          <li key={at}>
            {t(`places.issue.${issue}`, { line: number(line), column, value, kinds: placeKinds.join(', ') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
