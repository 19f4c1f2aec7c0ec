import { Fragment } from 'react'
import { SafeText } from './reading/safe-text'

/**
 * The name of a file, with its path if it has one. Each part stands for itself and in the order of the line around it: an Arabic folder would
 * turn the figures of a name behind it round, and an Arabic name would draw its Latin ending before itself in an English line.
 */
export function FileName({ name }: { name: string }) {
  return name.split('/').map((part, at, parts) => {
    const [stem, ending] = at === parts.length - 1 ? withEnding(part) : [part, '']
    return (
      <Fragment key={at}>
        {at > 0 && '/'}
        <Part>{stem}</Part>
        {ending !== '' && '.'}
        {ending !== '' && <Part>{ending}</Part>}
      </Fragment>
    )
  })
}

function Part({ children }: { children: string }) {
  return (
    <bdi>
      <SafeText text={children} />
    </bdi>
  )
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** An Arabic name and its ending; another name runs one way and stays whole. */
function withEnding(name: string): [string, string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 && dot < name.length - 1 && rightToLeft.test(name)
    ? [name.slice(0, dot), name.slice(dot + 1)]
    : [name, '']
}
