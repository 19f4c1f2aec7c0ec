import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { numberTyped, paletteEntries } from './palette-entries'
import { useNumberFound } from './use-number-found'
import type { FrameViewer } from './user-menu'

/** Where it leads, in the words of pages that this one need not fetch before it is asked. */
export function PaletteFound({ viewer, typed, onGo }: { viewer: FrameViewer; typed: string; onGo: () => void }) {
  const text = useText()
  const { t } = text
  const number = numberTyped(typed.trim())
  const found = useNumberFound(number)
  const entries = paletteEntries(text, viewer, typed, found)
  const unknown = number !== null && found !== undefined && entries.length === 0
  return (
    <>
      <ul>
        {entries.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} onClick={onGo}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <p className="meta" role="status">
        {unknown && `${t('frame.palette.none', { id: text.id(number) })} `}
        {typed.trim() !== '' && t('frame.palette.search')}
      </p>
    </>
  )
}
