import { Form, Link } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../i18n/context'
import { Icon } from './icon'
import type { RoomLink } from './navigation'

/** Ctrl+K (or the command key): type a room's name and go, or search for what is typed. */
export function Palette({ rooms, searchAction = '/search' }: { rooms: readonly RoomLink[]; searchAction?: string }) {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const close = () => dialog.current?.close()

  useEffect(() => {
    function open(event: KeyboardEvent) {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
      if (!wanted || document.querySelector('dialog[open]')) return
      event.preventDefault()
      dialog.current?.showModal()
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])

  const found = rooms.filter(({ label }) => t(label).toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <dialog ref={dialog} className="dialog palette" aria-label={t('frame.palette.title')} onClose={() => setTyped('')}>
      <Form action={searchAction} role="search" className="search" onSubmit={close}>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          dir="auto"
          aria-label={t('frame.palette.label')}
          placeholder={t('frame.palette.label')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Form>
      <ul>
        {found.map(({ room, to, label }) => (
          <li key={room}>
            <Link to={to} onClick={close}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="meta" role="status">
        {found.length === 0 && t('frame.palette.search')}
      </p>
    </dialog>
  )
}
