import { useText } from '../../i18n/context'
import { sourceKinds } from '../../review/rules/verdicts/source-ratings'
import { Field, Select, TextArea } from '../ui/forms/field'

interface SourceFieldsProps {
  typed: Record<string, string>
  issues: Record<string, string>
  /** Somebody else has the name. */
  taken?: boolean
}

/** Name, kind and note of a source. */
export function SourceFields({ typed, issues, taken }: SourceFieldsProps) {
  const { t } = useText()
  const nameError = taken
    ? t('refusals.name-taken')
    : issues.name && t(issues.name === 'too_big' ? 'errors.field.tooLong' : 'sources.name.missing', { most: 200 })
  return (
    <>
      <Field
        name="name"
        required
        maxLength={200}
        label={t('sources.name')}
        hint={t('sources.name.hint')}
        defaultValue={typed.name}
        error={nameError || undefined}
      />
      <Select
        name="kind"
        label={t('sources.kind')}
        defaultValue={typed.kind ?? 'other'}
        options={sourceKinds.map((value) => ({ value, label: t(`sources.kind.${value}`) }))}
      />
      <TextArea
        name="note"
        maxLength={2000}
        optional
        label={t('sources.note')}
        hint={t('sources.note.hint')}
        defaultValue={typed.note}
        error={issues.note && t('errors.field.tooLong', { most: 2000 })}
      />
    </>
  )
}
