import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { pathOfFile } from '../files/file-store'
import { viewKind } from '../view/choose-view'
import { readWebArchive } from '../web-archive/read-web-archive.server'
import { archiveText } from '../web-archive/web-archive'
import { readDocumentText } from './document-text.server'
import { layoutText, readLayout } from './page-layout.server'
import { pageBreak } from './text-pages'

/** A file whose text is wanted. */
export interface TextSource {
  directory: string
  sha256: string
  mediaType: string
  name: string
}

/** What a file says. */
export interface FileText {
  text: string
  /** The text is the file itself, letter by letter, and not what was read out of it. */
  isFile: boolean
}

/** Larger files are not read: no page and no report has so much text. */
const largestText = 32 * 1024 * 1024

/** What a kept file says, in a thread; null where it says nothing that can be read. The same file always gives the same text. */
export async function readFileText({ directory, sha256, mediaType, name }: TextSource): Promise<FileText | null> {
  const kind = viewKind(mediaType)
  if (kind === 'document' || kind === 'picture') {
    const layout = await readLayout({ directory, sha256, mediaType })
    const text = layout ? layoutText(layout) : ''
    return text.trim() === '' ? null : { text, isFile: false }
  }
  if (kind === 'archive') {
    const text = archiveText(await readWebArchive({ directory, sha256, mediaType }))
    return text.trim() === '' ? null : { text, isFile: false }
  }
  if (kind !== 'text') return null
  const bytes = await readFile(pathOfFile(directory, sha256)).catch(() => Buffer.alloc(0))
  if (bytes.length === 0 || bytes.length > largestText) return null
  if (mediaType === 'text/plain' && isUtf8(bytes)) return { text: bytes.toString(), isFile: true }
  const text = await readDocumentText(bytes, name)
  return text === null ? null : { text, isFile: false }
}

/** The number of the page on which a place of a text is, from 1; null where the text has no pages. */
export function pageAt(text: string, at: number): number | null {
  return text.includes(pageBreak) ? text.slice(0, at).split(pageBreak).length : null
}
