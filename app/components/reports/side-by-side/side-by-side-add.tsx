import { Form } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { FurtherReport } from '../../../review/queries/reports/read-side-by-side.server'
import { Button } from '../../ui/button'
import { Select } from '../../ui/forms/field'

interface AddReportProps {
  /** The reports that stand side by side. */
  chosen: readonly number[]
  /** Whoever looks put them in this order. */
  ordered?: boolean
  further: readonly FurtherReport[]
}

/** Puts a further report beside those that are there. */
export function AddReport({ chosen, ordered = false, further }: AddReportProps) {
  const { t } = useText()
  if (further.length === 0) return null
  return (
    <Form action="/reports/side-by-side" className="side-by-side-add">
      {chosen.map((report) => (
        <input key={report} type="hidden" name="report" value={report} />
      ))}
      {ordered && <input type="hidden" name="order" value="given" />}
      <Select
        label={t('sideBySide.add')}
        name="report"
        options={further.map(({ id, title, source, shared }) => ({
          value: String(id),
          label: t('sideBySide.further', { title, source, count: shared }),
        }))}
      />
      <Button>{t('sideBySide.add.do')}</Button>
    </Form>
  )
}
