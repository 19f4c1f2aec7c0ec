import { Children } from 'react'
import type { ReactNode } from 'react'
import type { MessageKey } from './catalogue'
import { useText } from './context'
import type { Placeholders } from './text'

function bold(chunks: ReactNode[]): ReactNode {
  return <strong>{Children.toArray(chunks)}</strong>
}

/**
 * A sentence with elements inside: links as values of placeholders, and `<b>` in the message for emphasis. Any other
 * tag needs a function of its own in `values`.
 */
export function Message({ id, values }: { id: MessageKey; values?: Placeholders<ReactNode> }) {
  const text = useText()
  const parts = text.parts<ReactNode>(id, { b: bold, ...values })
  return <>{Children.toArray(parts)}</>
}
