import { fileHours, mostAtOnce } from '../../exchange/exports/export-limits'
import type { ExportFile } from '../../exchange/exports/export-files.server'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Progress } from '../ui/progress'
import { PostForm } from '../ui/forms/post-form'
import { TimeStamp } from '../ui/time-stamp'
import { MetaParts } from '../ui/meta-parts'

type ShownFile = Omit<ExportFile, 'at' | 'until'> & { until: Date | string | null }

/** Exports that a worker writes for this person: how far each is, and the file where it is ready. */
export function ExportFiles({ files }: { files: readonly ShownFile[] }) {
  const { t, number } = useText()
  return (
    <Card title={t('exports.files')}>
      <p className="meta">{t('exports.files.what', { most: number(mostAtOnce), hours: number(fileHours) })}</p>
      <ul className="edition-days">
        {files.map((file) => (
          <li key={file.id}>
            <div>
              <p>
                {t('exports.file', {
                  kind: t(`exports.kind.${file.kind}`),
                  format: t(`exports.format.${file.format}`),
                })}
              </p>
              <FileState file={file} />
            </div>
            {file.state === 'ready' && (
              <PostForm action={`/exports/files/${file.id}`} reloadDocument>
                <Button small>{t('exports.file.download')}</Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function FileState({ file: { state, rows, written, until } }: { file: ShownFile }) {
  const { t } = useText()
  if (state === 'ready')
    return (
      <p className="meta">
        <MetaParts
          parts={[
            t('exports.file.rows', { count: rows ?? 0 }),
            until !== null && (
              <>
                {t('exports.file.until')} <TimeStamp at={until} />
              </>
            ),
          ]}
        />
      </p>
    )
  return (
    <p className="meta">
      {t(`exports.file.${state}`)}{' '}
      {state === 'running' && rows !== undefined && (
        <Progress done={written} total={rows} label={t('exports.file.running')} />
      )}
    </p>
  )
}
