import { Link } from '@remix-run/react'
import type { PublicationState } from '../../exchange/publishing/publication-state.server'
import { useText } from '../../i18n/context'
import { PreviewLinks } from './preview-links'
import { PublicationSteps } from './publication-steps'
import { PublishForm, type Releasable } from './publish-form'
import { TakeBack } from './take-back'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { PostForm } from '../ui/forms/post-form'
import { Notice } from '../ui/notices'

interface PublishPanelProps {
  /** The address of this page. */
  page: string
  state: PublicationState
  /** What would be released now; null where nothing can be. */
  now: Releasable | null
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

function ReleaseProposed({ page, state, own, request }: PublishPanelProps) {
  const { t } = useText()
  return (
    <Card title={t('publishing.proposed')}>
      <div className="stack">
        <p>{t('publishing.proposed.by', { person: state.proposed?.person ?? '' })}</p>
        <PreviewLinks to={`${page}/preview?proposed=yes`} />
        {own ? (
          <p className="soft">{t('refusals.publication-own')}</p>
        ) : (
          <PostForm action={page} values={{ intent: 'release', seen: state.seen, request: `${request}:release` }}>
            <Button look="primary">{t('publishing.release')}</Button>
          </PostForm>
        )}
      </div>
    </Card>
  )
}
