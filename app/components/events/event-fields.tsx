import { useRef } from 'react'
import { useText } from '../../i18n/context'
import type { EventCard } from '../../review/lookups/events/read-event-card.server'
import type { Field } from '../../review/rules/claims/claim-values'
import type { FieldValue } from '../../review/rules/claims/field-value'
import { LinkButton } from '../ui/button'
import { Card } from '../ui/card'
import { isDisputed } from '../../review/rules/event-proposals'
import { fieldName, valueWords } from '../ui/field-words'
import { useKeys } from '../ui/keys/use-keys'
import type { EventAddresses } from './event-addresses'
import { withoutCopies } from './event-lines'
import { siglaOf } from './sigla'
import { Siglum } from './siglum'

interface EventFieldsProps {
  card: Pick<EventCard, 'passages' | 'common' | 'differing' | 'single'>
  conflicts: ReadonlySet<string>
  addresses: EventAddresses
  mayJudge: boolean
}

/** Field by field every value and who gives it: what all agree on once, what differs marked. f marks the field with the focus, or the first count that differs. */
export function EventFields({ card, conflicts, addresses, mayJudge }: EventFieldsProps) {
  const text = useText()
  const { t } = text
  const list = useRef<HTMLDListElement>(null)
  useKeys({
    f: () => {
      const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])]
      const focused = all.find((one) => one === document.activeElement)
      ;(focused ?? all.find(({ dataset }) => dataset.marks === 'count') ?? all[0])?.click()
    },
  })
  const fields = inOrder([...card.differing, ...card.common, ...card.single])
  if (fields.length === 0)
    return (
      <Card title={t('events.fields')}>
        <p className="soft">{t('events.fields.none')}</p>
      </Card>
    )
  return (
    <Card title={t('events.fields')}>
      <dl className="event-fields" ref={list}>
        {fields.map((field) => (
          <div key={field.key}>
            <dt>{fieldName(field, text)}</dt>
            <dd>
              <Values card={card} field={field} marked={conflicts.has(field.key)} />
              {mayJudge && field.differs && field.name !== 'actor' && (
                <MarkField field={field} marked={conflicts.has(field.key)} to={addresses.mark(field.key)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** Where and when, then the counts, then who; what happened is in the title. */
function inOrder(fields: readonly Field[]): Field[] {
  const place = ({ name }: Field): number => (name === 'place' ? 0 : name === 'day' ? 1 : name === 'actor' ? 3 : 2)
  return fields.filter(({ name }) => name !== 'event').sort((a, b) => place(a) - place(b))
}

function Values({
  card: { passages },
  field,
  marked,
}: {
  card: EventFieldsProps['card']
  field: Field
  marked: boolean
}) {
  const text = useText()
  const name = siglaOf(passages, text)
  const originOf = new Map(passages.map(({ id, origin }) => [id, origin]))
  return (
    <ul className="event-values">
      {field.values.map((value: FieldValue) => {
        const all = value.statedBy.map(({ passage }) => passage)
        const named = withoutCopies(all, passages)
        return (
          <li key={value.key}>
            <bdi className={marked || isDisputed(field) ? 'event-differs' : undefined}>
              {valueWords(field, value, text)}
            </bdi>
            {named.map((passage) => (
              <Siglum key={passage} name={name(passage)} origin={originOf.get(passage) ?? 1} />
            ))}
            {all.length > named.length && (
              <span className="meta">{text.t('events.andCopies', { count: all.length - named.length })}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function MarkField({ field, marked, to }: { field: Field; marked: boolean; to: string }) {
  const text = useText()
  const { t } = text
  const name = fieldName(field, text)
  return (
    <LinkButton
      small
      look={marked ? 'plain' : 'quiet'}
      replace
      preventScrollReset
      to={to}
      data-marks={isDisputed(field) ? 'count' : 'other'}
      aria-label={t(marked ? 'events.fields.unmarking' : 'events.fields.marking', { field: name })}
    >
      {t(marked ? 'events.fields.unmark' : 'events.fields.mark')}
    </LinkButton>
  )
}
