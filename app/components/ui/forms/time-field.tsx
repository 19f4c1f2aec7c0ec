import { useState, type ComponentProps } from 'react'
import { useText } from '../../../i18n/context'
import { Field } from './field'

/** A time of day, chosen in the browser's own field, which may write it with AM and PM or in other digits: beside the label it stands in the reader's. */
export function TimeField(props: Omit<ComponentProps<typeof Field>, 'type' | 'beside' | 'onChange'>) {
  const text = useText()
  const [time, setTime] = useState(typeof props.defaultValue === 'string' ? props.defaultValue : '')
  return (
    <Field
      {...props}
      type="time"
      onChange={(event) => setTime(event.currentTarget.value)}
      beside={/^([01]\d|2[0-3]):[0-5]\d/.test(time) && text.time(`2000-01-01T${time.slice(0, 5)}Z`, { utc: true })}
    />
  )
}
