import { Fragment } from 'react'
import type { Span } from '../../text/span'
import { SafeText } from './reading/safe-text'

/** A text from outside with the words that were looked for marked. */
export function FoundText({ text, found = [] }: { text: string; found?: readonly Span[] }) {
  return (
    <>
      {found.map(({ start, end }, at) => (
        <Fragment key={start}>
          <SafeText text={text.slice(found[at - 1]?.end ?? 0, start)} />
          <mark className="found-words">
            <SafeText text={text.slice(start, end)} />
          </mark>
        </Fragment>
      ))}
      <SafeText text={text.slice(found.at(-1)?.end ?? 0)} />
    </>
  )
}
