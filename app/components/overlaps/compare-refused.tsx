import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/context'
import type { RefusalCode } from '../../review/rules/refusal'
import { Notice } from '../ui/notices'

interface CompareRefusedProps {
  refusal: RefusalCode
  values: Record<string, string | number>
  /** What was typed is still in its field. */
  noteKept: boolean
}

/** Why a decision was not taken; the reader is led to it, since the button pressed is far from it. */
export function CompareRefused({ refusal, values, noteKept }: CompareRefusedProps) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.focus()
    window.scrollTo({ top: 0 })
  }, [refusal, values])
  return (
    <div ref={place} tabIndex={-1} role="alert">
      <Notice tone="brick">{`${t(`refusals.${refusal}`, values)}${noteKept ? ` ${t('compare.keptNote')}` : ''}`}</Notice>
    </div>
  )
}
