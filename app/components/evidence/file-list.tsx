import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { viewKind } from '../../evidence/view/choose-view'
import type { SnapshotFile } from '../../evidence/snapshots/read-snapshot.server'
import { kindOfCopy } from '../../evidence/copies/copy-request'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { PostForm } from '../ui/forms/post-form'
import { Hash } from '../ui/hash'
import { FileName } from '../ui/file-name'
import { useFileSize } from '../ui/file-size'
import { MetaParts } from '../ui/meta-parts'

interface FileListProps {
  snapshotId: number
  files: readonly SnapshotFile[]
  mayTake: boolean
  /** Names the requests of this page; absent for somebody who may make no copies. */
  request: string | undefined
}

/** The files of a snapshot with their hashes; what was made from another names it. */
export function FileList({ snapshotId, files, mayTake, request }: FileListProps) {
  const { t } = useText()
  const size = useFileSize()
  if (files.length === 0) return <p className="soft">{t('evidence.files.none')}</p>
  return (
    <ul className="evidence-list">
      {files.map((file) => (
        <li key={file.id}>
          <p>
            <FileName name={file.name} />
          </p>
          <p className="meta">
            <MetaParts
              parts={[t(`evidence.role.${file.role}`), <bdi dir="ltr">{file.mediaType}</bdi>, size(file.bytes)]}
            />
          </p>
          <p className="meta hash-line">
            SHA-256 <Hash value={file.sha256} full />
          </p>
          <MadeFrom file={file} />
          <div className="row screen-only">
            {viewKind(file.mediaType) !== 'none' && (
              <Link to={`/snapshots/${snapshotId}?file=${file.id}`}>{t('evidence.file.view')}</Link>
            )}
            {mayTake && (
              <a href={`/snapshots/${snapshotId}/files/${file.id}`} download>
                {t(file.role === 'original' ? 'evidence.file.download' : 'evidence.file.downloadOther')}
              </a>
            )}
            {request !== undefined && mayBeCopied(file) && (
              <Link to={`/snapshots/${snapshotId}/files/${file.id}/copy`}>{t('evidence.copy')}</Link>
            )}
          </div>
          {request !== undefined && file.role === 'copy' && (
            <WithdrawCopy snapshotId={snapshotId} file={file} request={request} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Copies are made of what is seen: pictures, and pages of documents. */
function mayBeCopied({ mediaType, withdrawn }: SnapshotFile): boolean {
  return !withdrawn && ['picture', 'document'].includes(viewKind(mediaType))
}

function MadeFrom({ file: { madeFrom, madeBy, withdrawn } }: { file: SnapshotFile }) {
  const { t } = useText()
  if (madeFrom === null) return null
  const kind = kindOfCopy(madeBy)
  return (
    <>
      <p className="meta">
        {withdrawn && <Chip>{t('evidence.copy.isWithdrawn')}</Chip>}{' '}
        {kind ? t(`evidence.copy.${kind}.is`) : t('evidence.file.madeFrom', { how: madeBy })} <Hash value={madeFrom} />
      </p>
      {kind && (
        <p className="meta">
          <bdi dir="ltr">{madeBy}</bdi>
        </p>
      )}
    </>
  )
}

function WithdrawCopy({ snapshotId, file, request }: { snapshotId: number; file: SnapshotFile; request: string }) {
  const { t } = useText()
  const values = { request: `${request}:${file.id}`, withdrawn: file.withdrawn ? 'no' : 'yes' }
  return (
    <PostForm action={`/snapshots/${snapshotId}/files/${file.id}/withdraw`} values={values} preventScrollReset>
      <Button small look="quiet">
        {t(file.withdrawn ? 'evidence.copy.restore' : 'evidence.copy.withdraw')}
      </Button>
    </PostForm>
  )
}
