import { Form } from '@remix-run/react'
import type { NamedSource } from '../../exchange/publishing/compose-publication.server'
import type { PublicationState } from '../../exchange/publishing/publication-state.server'
import { useText } from '../../i18n/context'
import { PreviewLinks } from './preview-links'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Check } from '../ui/forms/choices'
import { PostForm } from '../ui/forms/post-form'

/** What would be released: a hash of its content, the sources whose names are withheld, and all that it could name. */
export interface Releasable {
  stamp: string
  withheld: number[]
  sources: NamedSource[]
}

interface PublishFormProps {
  page: string
  state: PublicationState
  now: Releasable
  request: string
}

/** Which sources are named, how the page would look, and the button that releases it. */
export function PublishForm({ page, state, now, request }: PublishFormProps) {
  const { t } = useText()
  const named = now.sources.filter(({ id }) => !now.withheld.includes(id))
  const choice = new URLSearchParams([['choice', 'yes'], ...named.map(({ id }) => ['named', String(id)])])
  const same = state.isPublic && now.stamp === state.publicStamp
  return (
    <>
      <NamedSources page={page} now={now} />
      <Card title={t('publishing.preview')}>
        <div className="stack">
          <PreviewLinks to={`${page}/preview?${choice.toString()}`} />
          {same ? (
            <p className="soft">{t('publishing.same')}</p>
          ) : (
            <PostForm
              action={page}
              values={{
                intent: 'publish',
                seen: state.seen,
                request: `${request}:publish`,
                stamp: now.stamp,
                withheld: now.withheld.join(','),
              }}
            >
              <Button look="primary">{t(publishLabel(state))}</Button>
            </PostForm>
          )}
        </div>
      </Card>
    </>
  )
}

function publishLabel({ policy, isPublic }: PublicationState) {
  if (policy.secondPerson) return 'publishing.propose'
  return isPublic ? 'publishing.again' : 'publishing.publish'
}

function NamedSources({ page, now }: { page: string; now: Releasable }) {
  const { t } = useText()
  return (
    <Card title={t('publishing.sources')}>
      <Form method="get" className="form" action={page}>
        <p className="meta">{t('publishing.sources.what')}</p>
        <input type="hidden" name="choice" value="yes" />
        {now.sources.map(({ id, name, witness }) => (
          <Check
            key={id}
            name="named"
            value={String(id)}
            label={<bdi>{name}</bdi>}
            {...(witness && { hint: t('publishing.sources.witness') })}
            defaultChecked={!now.withheld.includes(id)}
          />
        ))}
        <div className="row">
          <Button small>{t('publishing.sources.choose')}</Button>
        </div>
      </Form>
    </Card>
  )
}
