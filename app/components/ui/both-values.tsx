import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Card } from './card'
import { DataTable } from './data-table'
import { SafeText } from './reading/safe-text'

interface BothValuesProps {
  /** Each field with its value now and the one that was typed, in words; those that agree are left out. */
  fields: readonly { label: string; now: string; typed: string }[]
}

/** What a colleague changed meanwhile beside what was typed, field by field: whoever saves again has seen both. */
export function BothValues({ fields }: BothValuesProps): ReactNode {
  const { t } = useText()
  const differing = fields.filter(({ now, typed }) => now !== typed)
  if (differing.length === 0) return null
  const value = (text: string) => (
    <bdi>
      <SafeText text={text === '' ? t('frame.none') : text} />
    </bdi>
  )
  return (
    <Card title={t('sent.both')}>
      <DataTable
        caption={t('sent.both')}
        captionUnseen
        columns={[
          { key: 'field', head: t('sent.both.field'), heading: true, cell: ({ label }) => label },
          { key: 'now', head: t('sent.both.now'), cell: ({ now }) => value(now) },
          { key: 'typed', head: t('sent.both.typed'), cell: ({ typed }) => value(typed) },
        ]}
        rows={differing}
        rowKey={({ label }) => label}
      />
    </Card>
  )
}
