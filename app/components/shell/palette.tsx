import { Form } from '@remix-run/react'
import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react'
import { useText } from '../../i18n/context'
import { Icon } from '../ui/icon'
import { useLateModule } from './use-late-module'
import type { FrameViewer } from './user-menu'
import { keyName } from '../ui/keys/key-name'

const loadFound = () => import('./palette-found')

/** Ctrl+K (or the command key): type a room, an action or a number and go, or search for what is typed. */
export function Palette({ viewer, searchAction = '/search' }: { viewer: FrameViewer; searchAction?: string }) {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const found = useLateModule(loadFound, open)
  const close = () => dialog.current?.close()

  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const wanted = keyName(event) === 'ctrl+k'
      if (!wanted || document.querySelector('dialog[open]')) return
      event.preventDefault()
      dialog.current?.showModal()
      setOpen(true)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  function ended() {
    setOpen(false)
    setTyped('')
  }

  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={t('frame.palette.title')}
      onClose={ended}
      onKeyDown={moveFocus}
    >
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
      {open && found && <found.PaletteFound viewer={viewer} typed={typed} onGo={close} />}
    </dialog>
  )
}

/** The arrows move the focus from the field through the list and back. */
function moveFocus(event: ReactKeyboardEvent<HTMLDialogElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], li a')]
  const at = stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)
  event.preventDefault()
  stops[Math.max(0, Math.min(stops.length - 1, at))]?.focus()
}
