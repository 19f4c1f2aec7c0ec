import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { SavedFilter } from '../../review/commands/saved-filters.server'
import { Button } from '../ui/button'
import { Field } from '../ui/forms/field'
import { Card } from '../ui/card'
import { PostForm } from '../ui/forms/post-form'

/** The reader's own filters by name, and a name for those in force. `search` is empty where nothing is filtered. */
export function SavedFilters({ views, search }: { views: readonly SavedFilter[]; search: string }) {
  const { t } = useText()
  const known = views.some((view) => view.search === search)
  return (
    <Card title={t('queue.views')}>
      <div className="stack">
        {views.length === 0 && <p className="soft">{t('queue.views.none')}</p>}
        {views.length > 0 && (
          <ul className="queue-left">
            {views.map(({ id, name, search: kept }) => (
              <li key={id} className="row row-ends">
                <Link to={`/?${kept}`} aria-current={kept === search ? 'page' : undefined}>
                  <bdi>{name}</bdi>
                </Link>
                <PostForm action="/queue/filters" values={{ drop: id }}>
                  <Button small look="quiet" aria-label={t('queue.views.drop', { name })}>
                    {t('queue.views.forget')}
                  </Button>
                </PostForm>
              </li>
            ))}
          </ul>
        )}
        {search !== '' && !known && (
          <PostForm action="/queue/filters" className="queue-view" values={{ search }}>
            <Field label={t('queue.views.name')} name="name" required maxLength={60} />
            <Button small>{t('queue.views.keep')}</Button>
          </PostForm>
        )}
      </div>
    </Card>
  )
}
