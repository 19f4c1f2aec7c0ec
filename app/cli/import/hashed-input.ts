import { createHash } from 'node:crypto'
import type { FormatInput } from '../../intake/formats/reader'

export interface HashedInput extends FormatInput {
  /** Of the whole file, which may be larger than memory. It is read for that only where nobody has read it to its end yet. */
  sha256(): Promise<string>
}

export function hashedInput(input: FormatInput): HashedInput {
  let known: string | undefined
  async function* stream() {
    const sum = known === undefined ? createHash('sha256') : undefined
    for await (const chunk of input.stream()) {
      sum?.update(chunk)
      yield chunk
    }
    if (sum) known = sum.digest('hex')
  }
  return {
    ...input,
    stream,
    sha256: async () => {
      if (known === undefined) for await (const _ of stream());
      return known ?? ''
    },
  }
}
