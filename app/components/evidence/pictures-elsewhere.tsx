import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { PictureElsewhere } from '../../review/lookups/evidence/read-likenesses.server'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { PostForm } from '../ui/forms/post-form'
import { SafeText } from '../ui/reading/safe-text'
import { PreviewPicture } from './preview-picture'
import { SubjectLink } from '../ui/subject-link'
import { MetaParts } from '../ui/meta-parts'

interface PicturesElsewhereProps {
  snapshotId: number
  pictures: readonly PictureElsewhere[]
  /** The first words of each claim. */
  words: Record<number, string>
  /** Names the requests of this page; absent for somebody who may not judge. */
  request: string | undefined
}

/** Where else the pictures of a snapshot are: the same bytes, and what looks the same, for a person to say whether it is. */
export function PicturesElsewhere({ snapshotId, pictures, words, request }: PicturesElsewhereProps) {
  const { t } = useText()
  if (pictures.length === 0) return null
  return (
    <Card title={t('evidence.elsewhere')}>
      <ul className="evidence-list" id="elsewhere">
        {pictures.map((picture) => (
          <li key={`${picture.of} ${picture.file}`} className="stack">
            <Elsewhere picture={picture} words={words} />
            {request !== undefined && picture.kind !== 'copy' && (
              <Judge snapshotId={snapshotId} picture={picture} request={request} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Elsewhere({ picture, words }: { picture: PictureElsewhere; words: Record<number, string> }) {
  const { t, id } = useText()
  const { snapshot, file, name, claim, kind, same } = picture
  const open = kind !== 'copy' && same === null
  return (
    <div className="file-tile">
      <Link to={`/snapshots/${snapshot}?file=${file}`} aria-hidden="true" tabIndex={-1} className="screen-only">
        <PreviewPicture src={`/snapshots/${snapshot}/files/${file}/preview`} alt="" lazy />
      </Link>
      <div className="stack-tight">
        <p>
          <Link to={`/snapshots/${snapshot}?file=${file}`}>
            <bdi>
              <SafeText text={name} />
            </bdi>
          </Link>
        </p>
        <p className="meta">
          <MetaParts
            parts={[
              t(open ? `evidence.elsewhere.maybe.${kind}` : `evidence.elsewhere.is.${same === false ? 'other' : kind}`),
              t('evidence.snapshot.one', { id: id(snapshot) }),
            ]}
          />
        </p>
        {claim !== null && (
          <p className="meta">
            <SubjectLink kind="claim" id={claim} words={words[claim]} />
          </p>
        )}
        {same !== null && (
          <p>
            <Chip>{t(same ? 'evidence.elsewhere.same' : 'evidence.elsewhere.different')}</Chip>
          </p>
        )}
      </div>
    </div>
  )
}

function Judge({ snapshotId, picture, request }: { snapshotId: number; picture: PictureElsewhere; request: string }) {
  const { t } = useText()
  const { of, sha256, same, judgement, file } = picture
  const values = { request: `${request}:picture:${file}`, one: of, other: sha256, seen: judgement ?? '' }
  return (
    <PostForm
      action={`/snapshots/${snapshotId}/pictures`}
      values={values}
      className="row screen-only"
      preventScrollReset
    >
      {same !== true && (
        <Button small name="same" value="yes">
          {t('evidence.elsewhere.same')}
        </Button>
      )}
      {same !== false && (
        <Button small name="same" value="no">
          {t('evidence.elsewhere.different')}
        </Button>
      )}
      {same !== null && (
        <Button small look="quiet" name="same" value="">
          {t('evidence.elsewhere.undo')}
        </Button>
      )}
    </PostForm>
  )
}
