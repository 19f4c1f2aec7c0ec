import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/context'
import { KeyCap } from '../ui/keys/key-cap'

export interface FrameViewer {
  name: string
  role: 'viewer' | 'reviewer' | 'lead' | 'admin'
}

/** First letters of the first two words, as people sign a margin. */
function initials(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
  return letters.join('\u200C').toUpperCase()
}

interface UserMenuProps {
  viewer: FrameViewer
  onShowKeys: () => void
  logOutAction?: string
}

export function UserMenu({ viewer, onShowKeys, logOutAction = '/log-out' }: UserMenuProps) {
  const { t } = useText()
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    function closeOutside(event: Event) {
      const inside = event.target instanceof Node && menu.current?.contains(event.target)
      if (menu.current?.open && !inside) menu.current.open = false
    }
    function closeOnEscape(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !menu.current?.open) return
      menu.current.open = false
      menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('click', closeOutside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('click', closeOutside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [])

  return (
    <details className="user" ref={menu}>
      <summary aria-label={t('frame.user', { name: viewer.name })}>
        <bdi aria-hidden="true">{initials(viewer.name)}</bdi>
      </summary>
      <div className="user-panel">
        <p>
          <bdi>{viewer.name}</bdi>
          <br />
          <span className="meta">{t(`frame.role.${viewer.role}`)}</span>
        </p>
        <Link to="/settings">{t('frame.user.settings')}</Link>
        <Link to="/watches">{t('frame.user.watches')}</Link>
        <Link to="/glossary">{t('frame.user.glossary')}</Link>
        {(viewer.role === 'lead' || viewer.role === 'admin') && (
          <Link to="/settings/policy">{t('frame.user.policy')}</Link>
        )}
        {viewer.role === 'admin' && <Link to="/jobs">{t('frame.user.jobs')}</Link>}
        <Link to="/settings/api">{t('frame.user.api')}</Link>
        <button type="button" className="user-keys" onClick={onShowKeys} aria-keyshortcuts="?">
          {t('frame.keys.open')} <KeyCap name="?" />
        </button>
        <form method="post" action={logOutAction}>
          <button className="button button-small">{t('frame.user.logout')}</button>
        </form>
      </div>
    </details>
  )
}
