import { useText } from '../../i18n/context'
import type { FactPart } from '../../text/facts/facts.compare'
import { fieldDifference, fieldName, type FieldDifference } from './compare-field-values'
import { FieldList, type NamedValue } from '../ui/field-list'
import { Icon } from '../ui/icon'

/** Where, what, when and how many, from the first passage to the second. */
export function CompareFields({ parts }: { parts: readonly FactPart[] }) {
  const text = useText()
  if (parts.length === 0) return <p className="soft">{text.t('compare.fields.none')}</p>
  const fields = parts.map((part): NamedValue => {
    const difference = fieldDifference(text, part)
    const agreed = difference.kind === 'agreed'
    return {
      name: fieldName(text, part),
      value: <Difference difference={difference} />,
      tone: agreed ? 'green' : 'amber',
      icon: agreed ? 'check' : undefined,
    }
  })
  return <FieldList fields={fields} />
}

function Difference({ difference }: { difference: FieldDifference }) {
  const { t, locale } = useText()
  const list = (values: string[]) => values.join(locale === 'ar' ? '، ' : ', ')
  if (difference.kind === 'agreed') {
    return (
      <>
        <span className="unseen">{t('compare.field.agreed')}: </span>
        <bdi>{list(difference.values)}</bdi>
      </>
    )
  }
  if (difference.kind !== 'became')
    return <>{t(`compare.field.${difference.kind}`, { values: list(difference.values) })}</>
  const side = (values: string[]) => (values.length === 0 ? t('compare.field.nothing') : list(values))
  return (
    <>
      <bdi>{side(difference.from)}</bdi> <Icon name="forward" />
      <span className="unseen"> {t('compare.field.became')} </span> <bdi>{side(difference.to)}</bdi>
    </>
  )
}
