import type { ReactNode } from 'react'
import { useText } from '../../../i18n/context'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notices'

/** All that a person should look at before a text is saved, in one notice; nothing where there is nothing. */
export function DoubtList({ doubts }: { doubts: readonly ReactNode[] }) {
  const { t } = useText()
  if (doubts.length === 0) return null
  if (doubts.length === 1)
    return (
      <Notice tone="amber" icon="warning">
        {doubts[0]}
      </Notice>
    )
  return (
    <div className="flash flash-amber doubt-list" role="note">
      <p>
        <span className="tone-amber">
          <Icon name="warning" />
        </span>
        <span>{t('intake.doubts')}</span>
      </p>
      <ul>
        {doubts.map((doubt, at) => (
          <li key={at}>{doubt}</li>
        ))}
      </ul>
    </div>
  )
}
