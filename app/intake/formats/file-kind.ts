/** What a file is by its name. `system` files are nobody's texts: what macOS and Windows keep beside the files. */
export type FileKind = 'text' | 'archive' | 'table' | 'other' | 'system'

/** Takes a file for what its name says; what it holds is looked at later. */
export function fileKind(path: string): FileKind {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (
    parts.some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..')) ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(name)
  )
    return 'system'
  if (/\.(?:txt|text|md)$/i.test(name) || !name.includes('.')) return 'text'
  if (/\.zip$/i.test(name)) return 'archive'
  return /\.(?:csv|tsv)$/i.test(name) ? 'table' : 'other'
}
