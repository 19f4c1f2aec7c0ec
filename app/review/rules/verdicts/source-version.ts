import { createHash } from 'node:crypto'

interface DescribedSource {
  name: string
  kind: string
  note: string
}

/** Names what describes a source at one moment: a form carries it, so that nobody overwrites what they have not seen. */
export function sourceVersion({ name, kind, note }: DescribedSource): string {
  return createHash('sha256')
    .update(JSON.stringify([name, kind, note]))
    .digest('hex')
    .slice(0, 16)
}
