import { Link, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { KeyHelp } from './key-help'
import { LanguageSwitch } from './language-switch'
import { roomOf, rooms } from './navigation'
import type { Room, RoomLink } from './navigation'
import { Palette } from './palette'
import { SearchBox } from './search-box'
import { classes } from '../ui/tone'
import { useCurrentInView } from '../ui/use-current-in-view'
import { useFocusOnNewPage } from '../ui/use-focus-on-new-page'
import { UserMenu } from './user-menu'
import type { FrameViewer } from './user-menu'

interface PageFrameProps {
  /** Null before log-in: then the frame has the brand and the language alone. */
  viewer: FrameViewer | null
  /** The room to mark as current; found from the address when absent. */
  room?: Room
  /** A single narrow column, for set-up, log-in and errors. */
  narrow?: boolean
  /** Below the page, at the window's edge: the decision bar. */
  footer?: ReactNode
  children: ReactNode
}

/** Everything around a page. The page's own `<h1>` comes from PageHead. */
export function PageFrame({ viewer, room, narrow, footer, children }: PageFrameProps) {
  const { t } = useText()
  const keyHelp = useRef<HTMLDialogElement>(null)
  const main = useRef<HTMLElement>(null)
  useFocusOnNewPage(main)
  useEffect(() => {
    // No page needs it before somebody has put the focus into it.
    const begin = ({ target }: FocusEvent) => {
      import('../ui/keep-focus').then((module) => module.keepFocus(target as Element)).catch(() => undefined)
    }
    main.current?.addEventListener('focusin', begin, { once: true })
  }, [])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <header className="frame-head">
        <Link className="brand" to="/">
          {t('frame.brand')}
        </Link>
        {viewer && <RoomLinks viewer={viewer} room={room} />}
        <div className="frame-tools">
          {viewer && <SearchBox />}
          <LanguageSwitch />
          {viewer && <UserMenu viewer={viewer} onShowKeys={() => keyHelp.current?.showModal()} />}
        </div>
      </header>
      <main ref={main} id="content" className={classes('page', narrow && 'page-narrow')} tabIndex={-1}>
        {children}
      </main>
      {footer}
      {viewer && <KeyHelp dialog={keyHelp} />}
      {viewer && <Palette viewer={viewer} />}
    </div>
  )
}

function roomsOf(viewer: FrameViewer): readonly RoomLink[] {
  return rooms.filter(({ admin }) => !admin || viewer.role === 'admin')
}

function RoomLinks({ viewer, room }: { viewer: FrameViewer; room: Room | undefined }) {
  const { t } = useText()
  const { pathname } = useLocation()
  const current = room ?? roomOf(pathname)
  const nav = useRef<HTMLElement>(null)
  useCurrentInView(nav, current)
  return (
    <nav ref={nav} className="frame-nav" aria-label={t('frame.nav')}>
      <ul>
        {roomsOf(viewer).map(({ room: name, to, label }) => (
          <li key={name}>
            <Link to={to} aria-current={name === current ? 'page' : undefined}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
