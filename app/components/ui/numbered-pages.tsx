import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Button, LinkButton } from './button'
import { Icon } from './icon'
import { MetaParts } from './meta-parts'

interface NumberedPagesProps {
  /** From 1. */
  number: number
  of: number
  /** Address of another page; where it is absent a button of the form around asks for it, so that what was typed goes along. */
  hrefOf?: (page: number) => string
  /** What stands on this page, in words. */
  range?: ReactNode
  /** The keys j and k lead to the next and the previous page; for one of several on a page. */
  keys?: boolean
  /** It says again, below what is shown, what stands above it: one of both is a landmark. */
  repeated?: boolean
  children?: ReactNode
}

/** Which page of something long this is, and the way to the others; nothing where all of it is shown. */
export function NumberedPages({ number, of, hrefOf, range, keys, repeated, children }: NumberedPagesProps) {
  const { t } = useText()
  if (of < 2) return null
  const Landmark = repeated ? 'div' : 'nav'
  return (
    <Landmark className="text-pages" aria-label={repeated ? undefined : t('frame.pager')}>
      <div className="text-pages-row">
        <PageButton page={number - 1} of={of} hrefOf={hrefOf} shortcut={keys ? 'k' : undefined}>
          {t('frame.pager.previous')}
        </PageButton>
        <p className="meta">
          <MetaParts parts={[<strong>{t('reports.pages.page', { number, of })}</strong>, range]} />
        </p>
        <PageButton page={number + 1} of={of} hrefOf={hrefOf} shortcut={keys ? 'j' : undefined}>
          {t('frame.pager.next')}
          <Icon name="forward" />
        </PageButton>
      </div>
      {children}
    </Landmark>
  )
}

interface PageButtonProps extends Pick<NumberedPagesProps, 'hrefOf'> {
  page: number
  of: number
  shortcut: string | undefined
  children: ReactNode
}

function PageButton({ page, of, hrefOf, shortcut, children }: PageButtonProps) {
  if (page < 1 || page > of) return <span />
  return hrefOf ? (
    <LinkButton small to={hrefOf(page)} shortcut={shortcut}>
      {children}
    </LinkButton>
  ) : (
    <Button small name="do" value={`page ${page}`}>
      {children}
    </Button>
  )
}
