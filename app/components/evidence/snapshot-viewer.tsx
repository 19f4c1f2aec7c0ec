import { useState } from 'react'
import { Link } from '@remix-run/react'
import { hasWords } from '../../evidence/view/choose-view'
import type { SnapshotCitation } from '../../evidence/snapshots/read-citations.server'
import { useText } from '../../i18n/context'
import type { SnapshotView } from '../../server/snapshot-view'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notices'
import { ArchiveView } from './archive-view'
import { DocumentView } from './document-view'
import { MediaFactList } from './media-fact-list'
import { PictureView } from './picture-view'
import { PreviewPicture } from './preview-picture'
import { QuoteSelection } from './quote-selection'
import { RecogniseLetters } from './recognise-letters'
import { Recording } from './recording'
import { TextView } from './text-view'

interface SnapshotViewerProps {
  snapshotId: number
  view: SnapshotView
  /** What of the snapshot is cited: its places are framed. */
  citations: readonly SnapshotCitation[]
  /** For somebody who may quote; the claim that it would be for is left to be said where there is none yet. */
  mayCite: boolean
  claim: number | undefined
}

/** A file to look at: covered until it is asked for, since what is in it may be hard to see. Films are silent at first. */
export function SnapshotViewer({ snapshotId, view, citations, mayCite, claim }: SnapshotViewerProps) {
  const { t } = useText()
  const { file, kind, shown, text } = view
  return (
    <div className="stack">
      {mayCite && shown && (hasWords(file.mediaType) || view.document) && (
        <p className="row">
          <QuoteSelection
            to={`/snapshots/${snapshotId}/quote`}
            values={{ file: String(file.id), ...(claim !== undefined && { claim: String(claim) }) }}
          />
        </p>
      )}
      {(kind === 'none' || (kind === 'text' && !text)) && <p className="soft">{t('evidence.viewer.none')}</p>}
      {view.withoutWorker && <Notice tone="amber">{t('evidence.preview.noWorker')}</Notice>}
      {shown && (kind === 'picture' || kind === 'document') && file.role !== 'copy' && (
        <RecogniseLetters snapshotId={snapshotId} view={view} mayCite={mayCite} />
      )}
      {shown ? (
        <Shown snapshotId={snapshotId} view={view} citations={citations} />
      ) : (
        <Covered snapshotId={snapshotId} view={view} />
      )}
      <MediaFactList facts={view.facts} />
    </div>
  )
}

function Shown({ snapshotId, view, citations }: Pick<SnapshotViewerProps, 'snapshotId' | 'view' | 'citations'>) {
  const { t } = useText()
  const { file, kind, full, cited, text, document } = view
  const page = `/snapshots/${snapshotId}?file=${file.id}&show=yes`
  const preview = `/snapshots/${snapshotId}/files/${file.id}/preview`
  const hrefOf = (number: number) => `${page}&page=${number}${cited ? `&cited=${cited.evidence}` : ''}`
  if (kind === 'picture' && !document)
    return <PictureView picture={preview} name={file.name} page={page} full={full} boxes={boxesOn(view, citations)} />
  if (kind === 'film' || kind === 'sound')
    return (
      <Recording
        kind={kind}
        source={`/snapshots/${snapshotId}/files/${file.id}?play=yes`}
        name={file.name}
        place={cited?.place ?? null}
      />
    )
  if (view.archive)
    return <ArchiveView archive={view.archive} text={text} hrefOf={hrefOf} uploaded={file.role === 'original'} />
  if (text) return <TextView page={text} hrefOf={hrefOf} />
  if (kind !== 'document' && kind !== 'picture') return null
  if (!document) return <p className="soft">{t('evidence.viewer.unreadable')}</p>
  const boxes = boxesOn(view, citations)
  return <DocumentView key={file.id} {...{ hrefOf, full, boxes }} page={document} picture={preview} name={file.name} />
}

/** The cited parts of this picture, or of this page. */
function boxesOn({ file, kind, document, cited }: SnapshotView, citations: readonly SnapshotCitation[]) {
  if (file.role === 'copy') return []
  const shown = kind === 'document' ? (document?.number ?? null) : null
  return citations.flatMap(({ evidence, place: { box, page } }) =>
    box && page === shown ? [{ key: evidence, box, chosen: evidence === cited?.evidence }] : [],
  )
}

function Covered({ snapshotId, view: { file, kind, cited } }: Pick<SnapshotViewerProps, 'snapshotId' | 'view'>) {
  const { t } = useText()
  const [missing, setMissing] = useState(false)
  if (kind === 'none' || kind === 'text' || kind === 'archive') return null
  const seen = kind !== 'sound'
  const show = `/snapshots/${snapshotId}?file=${file.id}&show=yes${cited ? `&cited=${cited.evidence}` : ''}`
  return (
    <div className="covered">
      {seen && !missing && (
        <PreviewPicture
          key={file.id}
          src={`/snapshots/${snapshotId}/files/${file.id}/preview`}
          alt=""
          onMissing={() => setMissing(true)}
        />
      )}
      <p>{t('evidence.viewer.covered')}</p>
      <LinkButton to={show} preventScrollReset>
        {t(`evidence.viewer.show.${kind}`)}
      </LinkButton>
      <p className="meta">
        <Link to="/settings">{t('evidence.viewer.always')}</Link>
      </p>
    </div>
  )
}
