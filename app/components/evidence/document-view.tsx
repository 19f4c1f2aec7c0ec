import { useState } from 'react'
import type { DocumentPage } from '../../evidence/text/read-page.server'
import { useText } from '../../i18n/context'
import { Disclosure } from '../ui/disclosure'
import { NumberedPages } from '../ui/numbered-pages'
import { ReadingText } from '../ui/reading/reading-text'
import { SafeText } from '../ui/reading/safe-text'
import { MarkedPicture, type Box } from './marked-picture'
import { Zoom } from './zoom'

interface DocumentViewProps {
  page: DocumentPage
  /** Of the picture of a page, without its size. */
  picture: string
  name: string
  hrefOf: (page: number) => string
  full: boolean
  boxes: readonly { key: string | number; box: Box; chosen?: boolean }[]
}

/** A document page by page: our own picture of the page, with its words over it to be selected and quoted. */
export function DocumentView({ page, picture, name, hrefOf, full, boxes }: DocumentViewProps) {
  const { t, id } = useText()
  const [missing, setMissing] = useState(false)
  const { number, of, found } = page
  const pager = (below: boolean) => (
    <NumberedPages number={number} of={of} hrefOf={hrefOf} keys={!below} repeated={below} />
  )
  const words = found.map((box, at) => ({ key: `words ${at}`, box, chosen: true }))
  return (
    <div className="stack">
      {pager(false)}
      {missing ? (
        <p className="meta">{t('preview.pdf.noPicture')}</p>
      ) : (
        <Zoom key={String(full)} full={full} label={t('evidence.place.page', { page: id(number) })}>
          <MarkedPicture
            key={picture}
            src={`${picture}?size=full&page=${number}`}
            alt={t('evidence.viewer.page', { page: number, name })}
            boxes={[...boxes, ...words]}
            onError={() => setMissing(true)}
          >
            <PageWords lines={page.lines} />
          </MarkedPicture>
        </Zoom>
      )}
      {page.text !== '' && (
        <Disclosure summary={t('evidence.viewer.pageText')} open={missing || page.recognisedBy !== null}>
          <ReadingText size="small" className="page-text">
            <div data-quotable>
              <SafeText text={page.text} />
            </div>
          </ReadingText>
        </Disclosure>
      )}
      {pager(true)}
    </div>
  )
}

/** The words of a page where they stand on its picture: not drawn, and there to be selected, found and read aloud. */
function PageWords({ lines }: { lines: DocumentPage['lines'] }) {
  // The picture is stretched to a square: letters are as high as their line and are squeezed to its width.
  return (
    <g className="page-words" data-quotable>
      {lines.map(({ text, start, box: [left, top, width, height], fromRight }) => (
        <text
          key={start}
          data-start={start}
          x={fromRight ? left + width : left}
          y={top + height * 0.75}
          fontSize={height * 0.8}
          textLength={width}
          lengthAdjust="spacingAndGlyphs"
          direction={fromRight ? 'rtl' : 'ltr'}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
