import { useState, type ComponentProps } from 'react'
import { useText } from '../../../i18n/context'
import { Field } from './field'

/**
 * A day, chosen in the browser's own field. That one writes days as the browser's language does, which may be month first and in
 * other digits: beside the label stands the day in the reader's words.
 */
export function DateField(props: Omit<ComponentProps<typeof Field>, 'type' | 'beside' | 'onChange'>) {
  const { date } = useText()
  const [day, setDay] = useState(typeof props.defaultValue === 'string' ? props.defaultValue : '')
  return (
    <Field
      {...props}
      type="date"
      onChange={(event) => setDay(event.currentTarget.value)}
      beside={/^\d{4}-\d{2}-\d{2}$/.test(day) && date(day)}
    />
  )
}
