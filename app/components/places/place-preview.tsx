import { useText } from '../../i18n/context'
import type { PlaceListPreview } from '../../intake/places/place-tasks.server'
import { placeKinds } from '../../intake/places/place-shape'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import { Notice } from '../ui/notices'
import { Card } from '../ui/card'
import { PostForm } from '../ui/forms/post-form'

/** What a list of places would add, or every issue with its line; nothing is stored before somebody says so. */
export function PlacePreview({ list, csv, request }: { list: PlaceListPreview; csv: string; request: string }) {
  const { t } = useText()
  const { places, placeCount } = list
  if (list.issueCount > 0) return <Issues list={list} />
  return (
    <Card>
      <p>{t('places.csv.ready', { count: placeCount })}</p>
      {places.length > 0 && (
        <>
          <DataTable
            caption={t('places.list')}
            captionUnseen
            rows={places}
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
          {placeCount > places.length && (
            <p className="meta">{t('places.csv.more', { count: placeCount - places.length })}</p>
          )}
          <PostForm
            action="/places/import?save"
            encType="multipart/form-data"
            className="form-end"
            values={{ request, csv }}
          >
            <Button look="primary">{t('places.csv.save')}</Button>
          </PostForm>
        </>
      )}
    </Card>
  )
}

function Issues({ list: { issues, issueCount } }: { list: PlaceListPreview }) {
  const { t, number } = useText()
  return (
    <Notice tone="brick">
      <p>{t('places.issues', { count: issueCount })}</p>
      <ul>
        {issues.map(({ line, column, issue, value }, at) => (
          <li key={at}>
            {t(`places.issue.${issue}`, { line: number(line), column, value, kinds: placeKinds.join(', ') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
