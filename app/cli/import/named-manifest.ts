import { existsSync, readFileSync } from 'node:fs'
import { mostRows } from '../../intake/formats/tables/table'
import { longestManifest } from '../../intake/limits'
import { ManifestError, readManifest } from '../../intake/manifest/read-manifest'
import type { PlacedManifest } from '../../intake/manifest/file-plan'
import { CommandError } from '../command-error'

export function readNamed(path: string): PlacedManifest {
  if (!existsSync(path)) throw new CommandError(`${path}: there is no such manifest.`)
  try {
    return { ...readManifest(readFileSync(path)), name: path, folder: '' }
  } catch (error) {
    throw error instanceof ManifestError ? new CommandError(`${path}, ${explainManifest(error)}`) : error
  }
}

function explainManifest({ cause, line, column }: ManifestError): string {
  const causes: Record<typeof cause, string> = {
    'no-column': `the first line names no column "${column}" (or الملف); it names the columns file, title, source, published_at, language`,
    quotes: 'a quotation mark opens here and is not closed, or stands inside a value',
    encoding: 'this is not a text: save the table as CSV',
    'null-character': 'U+0000 stands here, which no text has: remove it, or save the table anew as CSV',
    empty: 'there is nothing in it',
    'too-large': `it is larger than ${longestManifest / 1024 / 1024} MB, or has more than ${mostRows} rows: divide it, and import the files in parts`,
  }
  return `line ${line}${column === '' ? '' : `, column ${column}`}: ${causes[cause]}.`
}
