import { Link } from '@remix-run/react'
import { viewKind } from '../../evidence/view/choose-view'
import { useText } from '../../i18n/context'
import type { EvidenceSnapshot } from '../../review/lookups/evidence/read-evidence-snapshots.server'
import { Icon } from '../ui/icon'
import { FileName } from '../ui/file-name'
import { TimeStamp } from '../ui/time-stamp'
import { PreviewPicture } from './preview-picture'
import { useFileSize } from '../ui/file-size'
import { useWarningWords } from './warning-words'
import { MetaParts } from '../ui/meta-parts'

/** What was captured or uploaded for a piece of evidence, each with a small picture that leads to its page. */
export function EvidenceFiles({ snapshots }: { snapshots: readonly EvidenceSnapshot[] }) {
  if (snapshots.length === 0) return null
  return (
    <ul className="evidence-files">
      {snapshots.map((snapshot) => (
        <li key={snapshot.id}>
          <SnapshotTile snapshot={snapshot} />
        </li>
      ))}
    </ul>
  )
}

function SnapshotTile({ snapshot }: { snapshot: EvidenceSnapshot }) {
  const { t, id } = useText()
  const size = useFileSize()
  const warnings = useWarningWords()
  const [file] = snapshot.files
  const picture = snapshot.files.find(({ mediaType }) => viewKind(mediaType) === 'picture')
  return (
    <div className="file-tile">
      {picture && (
        <Link to={`/snapshots/${snapshot.id}`} aria-hidden="true" tabIndex={-1} className="screen-only">
          <PreviewPicture src={`/snapshots/${snapshot.id}/files/${picture.id}/preview`} alt="" lazy />
        </Link>
      )}
      <div className="stack-tight">
        <p>
          <Link to={`/snapshots/${snapshot.id}`}>
            {file ? <FileName name={file.name} /> : t('evidence.snapshot.one', { id: id(snapshot.id) })}
          </Link>
        </p>
        <p className="meta">
          <MetaParts
            parts={[
              t(`evidence.kind.${snapshot.kind}`),
              file && <bdi dir="ltr">{file.mediaType}</bdi>,
              file && size(file.bytes),
              <TimeStamp at={snapshot.at} />,
            ]}
          />
        </p>
        {snapshot.elsewhere > 0 && (
          <p className="meta">
            <Link to={`/snapshots/${snapshot.id}#elsewhere`}>
              {t('evidence.elsewhere.count', { count: snapshot.elsewhere })}
            </Link>
          </p>
        )}
        {warnings(snapshot).map((words) => (
          <p key={words} className="meta tone-amber">
            <Icon name="warning" /> {words}
          </p>
        ))}
      </div>
    </div>
  )
}
