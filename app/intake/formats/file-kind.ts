import { kindsOfName } from './format-names'
import { endingOf } from './kinds'

/**
 * What a file is by its name. `document` is what some format is called; a `table` may be a manifest. `system` files are
 * nobody's texts: what macOS and Windows keep beside the files.
 */
export type FileKind = 'document' | 'archive' | 'table' | 'other' | 'system'

/** One file packed with gzip is an archive of one. */
const archives = new Set(['zip', 'tar', 'tgz', 'gz'])

/** Takes a file for what its name says; what it holds is looked at when it is read. */
export function fileKind(path: string): FileKind {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (
    parts.some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..')) ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(name)
  )
    return 'system'
  const ending = endingOf(name)
  if (archives.has(ending)) return 'archive'
  if (ending === 'csv' || ending === 'tsv') return 'table'
  return kindsOfName(name).length > 0 ? 'document' : 'other'
}
