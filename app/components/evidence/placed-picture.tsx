import { useState } from 'react'
import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { BoxPicker } from './box-picker'
import { PreviewPicture } from './preview-picture'

interface PlacedPictureProps {
  snapshotId: number
  file: { id: number; name: string }
  /** Null for what is no document. */
  page: number | null
  /** Somebody asked to see it, or always wants to. */
  shown: boolean
  /** The address of this page that shows it. */
  show: string
  field: string
  several: boolean
  black?: boolean
}

/** The picture on which a place is drawn; covered until it is asked for. */
export function PlacedPicture({ snapshotId, file, page, shown, show, ...picker }: PlacedPictureProps) {
  const { t } = useText()
  const [missing, setMissing] = useState(false)
  const address = `/snapshots/${snapshotId}/files/${file.id}/preview?page=${page ?? 1}`
  if (missing) return null
  if (shown) return <BoxPicker src={`${address}&size=large`} alt={t('evidence.viewer.picture', file)} {...picker} />
  return (
    <div className="covered">
      <PreviewPicture src={address} alt="" onMissing={() => setMissing(true)} />
      <p>{t('evidence.viewer.covered')}</p>
      <Link to={show} preventScrollReset>
        {t('evidence.viewer.show.picture')}
      </Link>
    </div>
  )
}
