import { Form, Link } from '@remix-run/react'
import type { NamedSource } from '../../exchange/publishing/compose-publication.server'
import type { PublicationState } from '../../exchange/publishing/publication-state.server'
import { useText } from '../../i18n/context'
import { PublicationSteps } from './publication-steps'
import { TakeBack } from './take-back'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Check } from '../ui/forms/choices'
import { PostForm } from '../ui/forms/post-form'
import { Notice } from '../ui/notices'

interface PublishPanelProps {
  /** The address of this page. */
  page: string
  state: PublicationState
  /** What would be released now; null where nothing can be. */
  now: { stamp: string; withheld: number[]; sources: NamedSource[] } | null
  /** The public page, where there is one. */
  address: string
  /** The viewer proposed it: somebody else has to release it. */
  own: boolean
  request: string
}

/** Everything about making one claim or issue public: whether it is, what would be, and the steps so far. */
export function PublishPanel(props: PublishPanelProps) {
  const { t } = useText()
  const { state, now } = props
  if (state.policy.deskName === '' && !state.isPublic)
    return (
      <Notice tone="amber">
        {t('refusals.publication-undecided')} <Link to="/settings/publishing">{t('publishing.policy.title')}</Link>
      </Notice>
    )
  return (
    <div className="with-aside">
      <div className="cards">
        <PublicNow {...props} />
        {state.proposed ? <ReleaseProposed {...props} /> : now && <PublishForm {...props} now={now} />}
        {!now && !state.proposed && <Notice tone="amber">{t('publishing.nothing')}</Notice>}
      </div>
      <div className="cards">
        <PublicationSteps state={state} />
        {(state.isPublic || state.proposed) && <TakeBack page={props.page} seen={state.seen} request={props.request} />}
      </div>
    </div>
  )
}

function PublicNow({ state, address, now }: PublishPanelProps) {
  const { t } = useText()
  if (!state.isPublic) return <p>{t('publishing.not')}</p>
  return (
    <div className="stack-tight">
      <p>
        {t('publishing.is')} <a href={address}>{t('publishing.open')}</a>
      </p>
      <p className="meta">{t('publishing.follows')}</p>
      {now && now.stamp !== state.publicStamp && <p className="tone-amber">{t('publishing.differs')}</p>}
    </div>
  )
}

/** Which sources are named, how the page would look, and the button that releases it. */
function PublishForm({
  page,
  state,
  now,
  request,
}: PublishPanelProps & { now: NonNullable<PublishPanelProps['now']> }) {
  const { t } = useText()
  const named = now.sources.filter(({ id }) => !now.withheld.includes(id))
  const choice = new URLSearchParams([['choice', 'yes'], ...named.map(({ id }) => ['named', String(id)])])
  const same = state.isPublic && now.stamp === state.publicStamp
  return (
    <>
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
      <Card title={t('publishing.preview')}>
        <p className="row">
          <a href={`${page}/preview?${choice.toString()}&lang=ar`} target="_blank" rel="noreferrer" lang="ar">
            العربية
          </a>
          <a href={`${page}/preview?${choice.toString()}&lang=en`} target="_blank" rel="noreferrer" lang="en">
            English
          </a>
        </p>
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
            <Button look="primary">
              {t(
                state.policy.secondPerson
                  ? 'publishing.propose'
                  : state.isPublic
                    ? 'publishing.again'
                    : 'publishing.publish',
              )}
            </Button>
          </PostForm>
        )}
      </Card>
    </>
  )
}

function ReleaseProposed({ page, state, own, request }: PublishPanelProps) {
  const { t } = useText()
  return (
    <Card title={t('publishing.proposed')}>
      <p>{t('publishing.proposed.by', { person: state.proposed?.person ?? '' })}</p>
      <p className="row">
        <a href={`${page}/preview?proposed=yes&lang=ar`} target="_blank" rel="noreferrer" lang="ar">
          العربية
        </a>
        <a href={`${page}/preview?proposed=yes&lang=en`} target="_blank" rel="noreferrer" lang="en">
          English
        </a>
      </p>
      {own ? (
        <p className="soft">{t('refusals.publication-own')}</p>
      ) : (
        <PostForm action={page} values={{ intent: 'release', seen: state.seen, request: `${request}:release` }}>
          <Button look="primary">{t('publishing.release')}</Button>
        </PostForm>
      )}
    </Card>
  )
}
