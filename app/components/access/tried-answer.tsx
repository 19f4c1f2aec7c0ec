import { useText } from '../../i18n/context'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import type { Tried } from './ask-once'

/** What the desk answered, and the request as a command to copy. */
export function TriedAnswer({ tried: { status, etag, body, command } }: { tried: Tried }) {
  const { t } = useText()
  const done = status >= 200 && status < 300
  return (
    <Card title={t('api.answer')}>
      <div role="status" className="stack-tight">
        <p className="row">
          <Chip tone={done ? 'accent' : 'brick'}>{status === 0 ? t('api.unreached') : String(status)}</Chip>
          {etag !== '' && (
            <bdi dir="ltr" className="hash">
              ETag: {etag}
            </bdi>
          )}
        </p>
        <pre className="api-text" dir="ltr">
          {body}
        </pre>
      </div>
      <h3 className="meta">{t('api.command')}</h3>
      <pre className="api-text" dir="ltr">
        {command}
      </pre>
    </Card>
  )
}
