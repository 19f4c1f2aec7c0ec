import { useEffect, useState, type RefObject } from 'react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { useKeys } from '../ui/keys/use-keys'
import { useLateModule } from './use-late-module'

const loadList = () => import('./key-list')

/** The list of keys, opened with `?`, to search through, with a switch for readers whom single keys disturb. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement> }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const list = useLateModule(loadList, open)
  useKeys({ '?': () => dialog.current?.showModal() })
  useEffect(() => {
    // It is opened by the key and by the menu.
    const watched = new MutationObserver(() => setOpen(dialog.current?.open ?? false))
    if (dialog.current) watched.observe(dialog.current, { attributeFilter: ['open'] })
    return () => watched.disconnect()
  }, [dialog])
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
      <div className="dialog-head">
        <h2 id="keys-title">{t('frame.keys.title')}</h2>
        <form method="dialog">
          <Button small>{t('frame.keys.close')}</Button>
        </form>
      </div>
      {open && list && <list.KeyList />}
    </dialog>
  )
}
