import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { SnapshotFile } from '../../evidence/snapshots/read-snapshot.server'
import type { View } from '../../evidence/view/choose-view'
import type { MediaFacts } from '../../evidence/view/media-facts.server'
import { LinkButton } from '../ui/button'
import { MediaFactList } from './media-fact-list'

interface SnapshotViewerProps {
  snapshotId: number
  view: View<SnapshotFile>
  /** Somebody asked for it, or always wants to see. */
  shown: boolean
  /** A picture as large as it is, to look at its details. */
  full: boolean
  facts: MediaFacts
}

/** A file to look at: covered until it is asked for, since what is in it may be hard to see. Films are silent at first. */
export function SnapshotViewer({ snapshotId, view, shown, full, facts }: SnapshotViewerProps) {
  const { t } = useText()
  const { file, kind } = view
  const page = `/snapshots/${snapshotId}?file=${file.id}`
  return (
    <div className="stack">
      {kind === 'none' && <p className="soft">{t('evidence.viewer.none')}</p>}
      {kind !== 'none' && !shown && (
        <div className="covered">
          {kind === 'picture' && <img src={`/snapshots/${snapshotId}/files/${file.id}/preview`} alt="" />}
          <p>{t('evidence.viewer.covered')}</p>
          <LinkButton to={`${page}&show=yes`} preventScrollReset>
            {t(`evidence.viewer.show.${kind}`)}
          </LinkButton>
          <p className="meta">
            <Link to="/settings">{t('evidence.viewer.always')}</Link>
          </p>
        </div>
      )}
      {kind === 'picture' && shown && <Picture snapshotId={snapshotId} file={file} page={page} full={full} />}
      {kind !== 'none' && kind !== 'picture' && shown && <Recording snapshotId={snapshotId} file={file} kind={kind} />}
      <MediaFactList facts={facts} />
    </div>
  )
}

function Picture({
  snapshotId,
  file,
  page,
  full,
}: {
  snapshotId: number
  file: SnapshotFile
  page: string
  full: boolean
}) {
  const { t } = useText()
  return (
    <>
      <p className="row">
        <LinkButton to={`${page}&show=yes${full ? '' : '&full=yes'}`} small preventScrollReset>
          {t(full ? 'evidence.viewer.fit' : 'evidence.viewer.full')}
        </LinkButton>
      </p>
      {/* A region that scrolls can be reached by the keyboard. */}
      <div
        className={full ? 'picture picture-full' : 'picture'}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={full ? 0 : undefined}
        role="region"
        aria-label={file.name}
      >
        <img
          src={`/snapshots/${snapshotId}/files/${file.id}/preview?size=${full ? 'full' : 'large'}`}
          alt={t('evidence.viewer.picture', { name: file.name })}
        />
      </div>
    </>
  )
}

function Recording({ snapshotId, file, kind }: { snapshotId: number; file: SnapshotFile; kind: 'film' | 'sound' }) {
  const { t } = useText()
  const source = `/snapshots/${snapshotId}/files/${file.id}?play=yes`
  const label = t('evidence.viewer.recording', { name: file.name })
  // A foreign recording brings no captions along.
  return kind === 'film' ? (
    <video className="film" controls muted playsInline preload="metadata" src={source} aria-label={label} />
  ) : (
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <audio controls preload="metadata" src={source} aria-label={label} />
  )
}
