import { fileTypeFromBuffer } from 'file-type'
import { cutTo } from '../../text/characters/beginning'

/** How many bytes at the beginning of a file are looked at: the most that `file-type` asks for, and some text. */
export const sniffedBytes = 8192

/** Where the bytes say nothing. */
export const unknownMediaType = 'application/octet-stream'

/** The media type that the first bytes of a file tell, whatever its name and its sender say. */
export async function recogniseMediaType(head: Uint8Array): Promise<string> {
  // Its byte order mark reads as the beginning of a sound to others.
  if (utf16Of(head) !== null && readText(head) !== null) return 'text/plain'
  const found = await fileTypeFromBuffer(head)
  // XML says what it is by its first element.
  if (found && found.mime !== 'application/xml') return found.mime
  const text = readText(head)
  if (text === null) return found?.mime ?? unknownMediaType
  return markupType(text) ?? found?.mime ?? 'text/plain'
}

/** The text that the bytes are, as far as they go; null where they are none. */
function readText(head: Uint8Array): string | null {
  try {
    // The last letter may have been cut through.
    const text = new TextDecoder(utf16Of(head) ?? 'utf-8', { fatal: true }).decode(head, { stream: true })
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

function markupType(text: string): string | null {
  const beginning = cutTo(text.trimStart(), 1024).toLowerCase()
  if (/^<(?:!doctype html|html)\b/.test(beginning)) return 'text/html'
  if (beginning.startsWith('<') && beginning.includes('<svg')) return 'image/svg+xml'
  if (
    /^(?:from|mime-version|snapshot-content-location|subject):/.test(beginning) &&
    beginning.includes('multipart/related')
  )
    return 'multipart/related'
  return null
}
