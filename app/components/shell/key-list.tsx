import { useState } from 'react'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { KeyCap } from '../ui/keys/key-cap'
import { switchSingleKeys, useSingleKeysAct } from '../ui/keys/single-keys'

const keys: readonly { caps: readonly string[]; label: MessageKey }[] = [
  { caps: ['1', '2', '3', '4', '5'], label: 'frame.keys.decide' },
  { caps: ['z'], label: 'frame.keys.undo' },
  { caps: ['j'], label: 'frame.keys.next' },
  { caps: ['k'], label: 'frame.keys.previous' },
  { caps: ['o'], label: 'frame.keys.openItem' },
  { caps: ['x'], label: 'frame.keys.select' },
  { caps: ['n', 'p'], label: 'frame.keys.rows' },
  { caps: ['f'], label: 'frame.keys.field' },
  { caps: ['a'], label: 'frame.keys.selectAll' },
  { caps: ['c'], label: 'frame.keys.take' },
  { caps: ['t', 'r', 'n', 's'], label: 'frame.keys.triage' },
  { caps: ['g'], label: 'frame.keys.triageReports' },
  { caps: ['e'], label: 'frame.keys.evidence' },
  { caps: ['v'], label: 'frame.keys.verdict' },
  { caps: ['q'], label: 'frame.keys.back' },
  { caps: ['b'], label: 'frame.keys.blind' },
  { caps: ['/'], label: 'frame.keys.search' },
  { caps: ['Ctrl', 'k'], label: 'frame.keys.palette' },
  { caps: ['?'], label: 'frame.keys.help' },
]

/** The keys, to search through, and the switch that lets single ones act. */
export function KeyList() {
  const { t } = useText()
  const on = useSingleKeysAct()
  const [typed, setTyped] = useState('')
  const words = typed.trim().toLowerCase()
  const found = keys.filter(
    ({ caps, label }) => t(label).toLowerCase().includes(words) || caps.some((cap) => cap.toLowerCase() === words),
  )
  return (
    <div className="stack">
      <p className="soft">{t('frame.keys.intro')}</p>
      {/* Not of the type search: there Escape empties the field and leaves the list open. */}
      <input
        role="searchbox"
        className="input"
        dir="auto"
        aria-label={t('frame.keys.find')}
        placeholder={t('frame.keys.find')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <dl className="key-list">
        {found.map(({ caps, label }) => (
          <KeyRow key={label} caps={caps} label={t(label)} />
        ))}
      </dl>
      <p className="meta" role="status">
        {found.length === 0 && t('frame.keys.none')}
      </p>
      <label className="check">
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => switchSingleKeys(currentTarget.checked)} />
        <span>{t('frame.keys.on')}</span>
      </label>
    </div>
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
