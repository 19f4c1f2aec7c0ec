import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'
import { MarkedPicture, type Box } from './marked-picture'
import { Zoom } from './zoom'

interface PictureViewProps {
  /** Its address without a size. */
  picture: string
  name: string
  /** The page that shows it. */
  page: string
  full: boolean
  boxes: readonly { key: string | number; box: Box; chosen?: boolean }[]
}

/** A picture with its cited parts framed, as large as one wants it. */
export function PictureView({ picture, name, page, full, boxes }: PictureViewProps) {
  const { t } = useText()
  return (
    <>
      <p className="row">
        <LinkButton to={`${page}${full ? '' : '&full=yes'}`} small look="quiet" preventScrollReset>
          {t(full ? 'evidence.viewer.fit' : 'evidence.viewer.full')}
        </LinkButton>
      </p>
      <Zoom key={String(full)} full={full} label={name}>
        <MarkedPicture
          src={`${picture}?size=${full ? 'full' : 'large'}`}
          alt={t('evidence.viewer.picture', { name })}
          boxes={boxes}
        />
      </Zoom>
    </>
  )
}
