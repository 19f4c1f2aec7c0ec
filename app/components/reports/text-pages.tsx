import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Button, LinkButton } from '../ui/button'
import { Icon } from '../ui/icon'

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
  if (of < 2) return null
  const range =
    shown === 0
      ? t('reports.pages.none', { passages })
      : t('reports.pages.passages', { from: firstPassage, to: firstPassage + shown - 1, passages })
  return (
    <nav className="text-pages" aria-label={t('frame.pager')}>
      <div className="text-pages-row">
        <PageButton page={number - 1} of={of} hrefOf={hrefOf}>
          {t('frame.pager.previous')}
        </PageButton>
        <p className="meta">
          <strong>{t('reports.pages.page', { number, of })}</strong> · {range} · {t('reports.pages.length', { length })}
        </p>
        <PageButton page={number + 1} of={of} hrefOf={hrefOf}>
          {t('frame.pager.next')}
          <Icon name="forward" />
        </PageButton>
      </div>
      {blankBefore > 0 && <p className="meta">{t('reports.pages.blank', { count: blankBefore })}</p>}
    </nav>
  )
}

function PageButton({
  page,
  of,
  hrefOf,
  children,
}: {
  page: number
  of: number
  hrefOf: TextPagesProps['hrefOf']
  children: ReactNode
}) {
  if (page < 1 || page > of) return <span />
  return hrefOf ? (
    <LinkButton small to={hrefOf(page)}>
      {children}
    </LinkButton>
  ) : (
    <Button small name="do" value={`page ${page}`}>
      {children}
    </Button>
  )
}
