import { useText } from '../../../i18n/context'
import type { Scans } from '../../../intake/bulk/scans/recognise.server'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { PostForm } from '../../ui/forms/post-form'
import { Progress } from '../../ui/progress'
import { FileName } from '../../ui/file-name'
import { useJobEvents } from '../../jobs/use-job-events'

/** Files that are pictures of pages, and the offer to recognise their letters; while that runs the page keeps itself up to date. */
export function BulkScans({ scans: { files, running, by } }: { scans: Scans }) {
  const { t } = useText()
  useJobEvents(running?.job ?? 0, running !== null)
  return (
    <Card title={t('scans.title', { count: files.length })}>
      <div className="stack">
        <ul className="bulk-scans">
          {files.map(({ position, name }) => (
            <li key={position}>
              <FileName name={name} />
              {running?.position === position && (
                <span className="meta"> {t('scans.page', { page: running.page, of: running.of })}</span>
              )}
            </li>
          ))}
        </ul>
        {by === null ? (
          <p>{t('scans.none')}</p>
        ) : (
          <PostForm className="stack">
            <p role="status">{running ? t('scans.running') : t('scans.offer', { by })}</p>
            {running ? (
              <Progress done={running.page} total={Math.max(1, running.of)} label={t('scans.running')} />
            ) : (
              <p>
                <Button name="do" value="recognise">
                  {t('scans.recognise')}
                </Button>
              </p>
            )}
          </PostForm>
        )}
        {running && (
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
        )}
      </div>
    </Card>
  )
}
