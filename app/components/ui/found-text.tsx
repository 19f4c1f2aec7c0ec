import { Fragment } from 'react'
import type { FoundSpan } from '../../text/finding/found-spans'
import { SafeText } from './reading/safe-text'

/** A text from outside with the words that were looked for marked, and what tells the facts that stand for them. */
export function FoundText({ text, found = [] }: { text: string; found?: readonly FoundSpan[] }) {
  return (
    <>
      {found.map(({ start, end, fact }, at) => (
        <Fragment key={start}>
          <SafeText text={text.slice(found[at - 1]?.end ?? 0, start)} />
          <mark className={fact ? 'found-words found-facts' : 'found-words'}>
            <SafeText text={text.slice(start, end)} />
          </mark>
        </Fragment>
      ))}
      <SafeText text={text.slice(found.at(-1)?.end ?? 0)} />
    </>
  )
}
