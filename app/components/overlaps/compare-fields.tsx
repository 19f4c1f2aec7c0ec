import { useText } from '../../i18n/context'
import type { FactPart } from '../../text/facts/facts.compare'
import { fieldDifference, fieldName, type FieldDifference } from './compare-field-values'
import { FieldList, type NamedValue } from '../ui/field-list'
import { Icon } from '../ui/icon'

/**
 * Where, what, when and how many, from the first passage to the second. Only where it is known which of them came first (`ordered`)
 * does the second add, leave out or change anything.
 */
export function CompareFields({ parts, ordered }: { parts: readonly FactPart[]; ordered: boolean }) {
  const text = useText()
  if (parts.length === 0) return <p className="soft">{text.t('compare.fields.none')}</p>
  const fields = parts.map((part): NamedValue => {
    const difference = fieldDifference(text, part)
    const agreed = difference.kind === 'agreed'
    return {
      name: fieldName(text, part),
      value: <Difference difference={difference} ordered={ordered} />,
      tone: agreed ? 'green' : 'amber',
      icon: agreed ? 'check' : undefined,
    }
  })
  return <FieldList fields={fields} />
}

const alone = { adds: 'onlySecond', drops: 'onlyFirst' } as const

function Difference({ difference, ordered }: { difference: FieldDifference; ordered: boolean }) {
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
  if (difference.kind !== 'became') {
    const said = ordered ? difference.kind : alone[difference.kind]
    return <>{t(`compare.field.${said}`, { values: list(difference.values) })}</>
  }
  const side = (values: string[]) => (values.length === 0 ? t('compare.field.nothing') : list(values))
  return (
    <>
      <bdi>{side(difference.from)}</bdi> {ordered ? <Icon name="forward" /> : <span aria-hidden="true">|</span>}
      <span className="unseen"> {t(ordered ? 'compare.field.became' : 'compare.field.beside')} </span>{' '}
      <bdi>{side(difference.to)}</bdi>
    </>
  )
}
