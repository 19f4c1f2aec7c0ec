import { useText } from '../../../i18n/context'
import { NumberedPages } from '../../ui/numbered-pages'

export interface ShownPage {
  /** From 1. */
  number: number
  of: number
  /** The number of its first passage. */
  firstPassage: number
  /** White space before it that is on no page, in characters. */
  blankBefore: number
  /** Of the whole report. */
  passages: number
  /** Of the whole report, in characters. */
  length: number
}

interface TextPagesProps {
  page: ShownPage
  /** Passages on this page. */
  shown: number
  /** Address of another page; where it is absent a button of the form around asks for it, so that what was typed goes along. */
  hrefOf?: (page: number) => string
}

/** Which part of a long text this is, and the way to the others; nothing where all of it is shown. */
export function TextPages({ page, shown, hrefOf }: TextPagesProps) {
  const { t } = useText()
  const { number, of, firstPassage, blankBefore, passages, length } = page
  const range =
    shown === 0
      ? t('reports.pages.none', { passages })
      : t('reports.pages.passages', { from: firstPassage, to: firstPassage + shown - 1, passages })
  const rangeAndLength = `${range} | ${t('reports.pages.length', { length })}`
  return (
    <NumberedPages number={number} of={of} hrefOf={hrefOf} range={rangeAndLength}>
      {blankBefore > 0 && <p className="meta">{t('reports.pages.blank', { count: blankBefore })}</p>}
    </NumberedPages>
  )
}
