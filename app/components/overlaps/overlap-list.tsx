import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { useOpeningKeys } from '../ui/keys/use-opening-keys'

/** Suggestions in a list, gone through by keys. */
export function OverlapList({ children }: { children: ReactNode }) {
  const { t } = useText()
  return (
    <ol className="overlaps" ref={useOpeningKeys<HTMLOListElement>()} aria-label={t('overlaps.list')}>
      {children}
    </ol>
  )
}
