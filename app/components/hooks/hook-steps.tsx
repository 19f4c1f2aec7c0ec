import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { PostForm } from '../ui/forms/post-form'
import { TimeStamp } from '../ui/time-stamp'

interface HookStepsProps {
  formerUntil: Date | string | null
  request: string
}

/** What can be done with a web hook besides changing it: try it out, make a new secret, remove it. */
export function HookSteps({ formerUntil, request }: HookStepsProps) {
  const { t } = useText()
  return (
    <div className="cards">
      <Card title={t('hooks.try')}>
        <div className="stack-tight">
          <p>{t('hooks.try.about')}</p>
          <PostForm values={{ do: 'test', request: `${request}:test` }}>
            <Button small>{t('hooks.try.send')}</Button>
          </PostForm>
        </div>
      </Card>
      <Card title={t('hooks.secret')}>
        <div className="stack-tight">
          <p>{t('hooks.secret.about')}</p>
          {formerUntil !== null && (
            <p className="meta">
              {t('hooks.secret.former')} <TimeStamp at={formerUntil} />
            </p>
          )}
          <PostForm values={{ do: 'rotate', request: `${request}:rotate` }}>
            <Button small>{t('hooks.secret.new')}</Button>
          </PostForm>
        </div>
      </Card>
      <Card title={t('hooks.remove')}>
        <div className="stack-tight">
          <p>{t('hooks.remove.about')}</p>
          <PostForm values={{ do: 'remove', request: `${request}:remove` }}>
            <Button small look="quiet">
              {t('hooks.remove')}
            </Button>
          </PostForm>
        </div>
      </Card>
    </div>
  )
}
