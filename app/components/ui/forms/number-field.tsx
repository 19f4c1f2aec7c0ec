import type { ComponentProps } from 'react'
import { useText } from '../../../i18n/context'
import { asciiDigits } from '../../../text/characters/ascii-digits'
import { Field } from './field'

/** A whole number, shown and typed in the reader's digits: the browser's own field takes Latin ones alone. The server checks its limits. */
export function NumberField({ defaultValue, ...rest }: Omit<ComponentProps<typeof Field>, 'type' | 'dir'>) {
  const { id, dir } = useText()
  const typed = typeof defaultValue === 'number' ? String(defaultValue) : asciiDigits(String(defaultValue ?? ''))
  const shown = /^\d{1,9}$/.test(typed) ? id(typed) : typed
  return <Field {...rest} dir={dir} inputMode="numeric" maxLength={9} autoComplete="off" defaultValue={shown} />
}
