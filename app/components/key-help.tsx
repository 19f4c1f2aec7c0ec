import type { RefObject } from 'react'
import type { MessageKey } from '../i18n/catalogue'
import { useText } from '../i18n/context'
import { Button } from './button'
import { KeyCap } from './key-cap'
import { switchSingleKeys, useSingleKeysAct } from './single-keys'
import { useKeys } from './use-keys'

const keys: readonly { caps: readonly string[]; label: MessageKey }[] = [
  { caps: ['1', '2', '3', '4', '5'], label: 'frame.keys.decide' },
  { caps: ['z'], label: 'frame.keys.undo' },
  { caps: ['j'], label: 'frame.keys.next' },
  { caps: ['k'], label: 'frame.keys.previous' },
  { caps: ['o'], label: 'frame.keys.openItem' },
  { caps: ['/'], label: 'frame.keys.search' },
  { caps: ['Ctrl', 'k'], label: 'frame.keys.palette' },
  { caps: ['?'], label: 'frame.keys.help' },
]

/** The list of keys, opened with `?`, with a switch for readers whom single keys disturb. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement> }) {
  const { t } = useText()
  const on = useSingleKeysAct()
  useKeys({ '?': () => dialog.current?.showModal() })
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title">
      <div className="dialog-head">
        <h2 id="keys-title">{t('frame.keys.title')}</h2>
        <form method="dialog">
          <Button small>{t('frame.keys.close')}</Button>
        </form>
      </div>
      <div className="stack">
        <p className="soft">{t('frame.keys.intro')}</p>
        <dl className="key-list">
          {keys.map(({ caps, label }) => (
            <KeyRow key={label} caps={caps} label={t(label)} />
          ))}
        </dl>
        <label className="check">
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget }) => switchSingleKeys(currentTarget.checked)}
          />
          <span>{t('frame.keys.on')}</span>
        </label>
      </div>
    </dialog>
  )
}

function KeyRow({ caps, label }: { caps: readonly string[]; label: string }) {
  return (
    <>
      <dt>
        {caps.map((name) => (
          <KeyCap key={name} name={name} />
        ))}
        <span className="unseen">{caps.join(' ')}</span>
      </dt>
      <dd>{label}</dd>
    </>
  )
}
