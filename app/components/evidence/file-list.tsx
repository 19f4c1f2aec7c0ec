import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { viewKind } from '../../evidence/view/choose-view'
import type { SnapshotFile } from '../../evidence/snapshots/read-snapshot.server'
import { Hash } from '../ui/hash'
import { SafeText } from '../ui/reading/safe-text'
import { useFileSize } from './file-size'

interface FileListProps {
  snapshotId: number
  files: readonly SnapshotFile[]
  mayTake: boolean
}

/** The files of a snapshot with their hashes; what was made from another names it. */
export function FileList({ snapshotId, files, mayTake }: FileListProps) {
  const { t } = useText()
  const size = useFileSize()
  if (files.length === 0) return <p className="soft">{t('evidence.files.none')}</p>
  return (
    <ul className="evidence-list">
      {files.map((file) => (
        <li key={file.id}>
          <p>
            <bdi>
              <SafeText text={file.name} />
            </bdi>
          </p>
          <p className="meta">
            {t(`evidence.role.${file.role}`)} | <bdi dir="ltr">{file.mediaType}</bdi> | {size(file.bytes)}
          </p>
          <p className="meta hash-line">
            SHA-256 <Hash value={file.sha256} full />
          </p>
          {file.madeFrom !== null && (
            <p className="meta">
              {t('evidence.file.madeFrom', { how: file.madeBy })} <Hash value={file.madeFrom} />
            </p>
          )}
          <p className="row screen-only">
            {viewKind(file.mediaType) !== 'none' && (
              <Link to={`/snapshots/${snapshotId}?file=${file.id}`}>{t('evidence.file.view')}</Link>
            )}
            {mayTake && (
              <a href={`/snapshots/${snapshotId}/files/${file.id}`} download>
                {t('evidence.file.download')}
              </a>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
