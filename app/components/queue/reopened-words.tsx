import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { Reopened } from '../../review/lookups/events/reopened.server'
import type { FieldValue } from '../../review/rules/claims/field-value'
import { fieldName, valueWords } from '../ui/field-words'
import { MetaParts } from '../ui/meta-parts'

/** Which settled claim a newer report brings back, and field by field both values. */
export function ReopenedWords({
  reopened: { claim: id, fields, report },
  claim,
}: {
  reopened: Reopened
  claim: string
}) {
  const text = useText()
  const { t, list } = text
  const words = (field: Reopened['fields'][number]['field'], values: readonly FieldValue[]) =>
    list(values.map((value) => valueWords(field, value, text)))
  return (
    <div className="reopened">
      <MetaParts
        parts={[
          <Link to={`/claims/${id}`}>{t('queue.reopened', { claim })}</Link>,
          <Link to={`/reports/${report.id}`}>{t('queue.reopened.by', { report: report.title })}</Link>,
        ]}
      />
      {fields.map(({ field, before, now }) => (
        <p key={field.key} className="tone-amber">
          {t('queue.reopened.field', {
            field: fieldName(field, text),
            before: words(field, before),
            now: words(field, now),
          })}
        </p>
      ))}
    </div>
  )
}
