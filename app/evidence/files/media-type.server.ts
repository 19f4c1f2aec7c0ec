import { constants, gunzipSync } from 'node:zlib'
import { fileTypeFromBuffer } from 'file-type'
import { cutTo } from '../../text/characters/beginning'

/** How many bytes at the beginning of a file are looked at: the most that `file-type` asks for, and some text. */
export const sniffedBytes = 8192

/** Where the bytes say nothing. */
export const unknownMediaType = 'application/octet-stream'

/** The media type that the first bytes of a file show, whatever its name and its sender say. */
export async function recogniseMediaType(head: Uint8Array): Promise<string> {
  // Its byte order mark reads as the beginning of a sound to others.
  if (utf16Of(head) !== null && readText(head) !== null) return 'text/plain'
  if (holdsWebPages(head)) return 'application/wacz'
  const found = await fileTypeFromBuffer(head)
  if (found?.mime === 'application/gzip' && isWarc(unpackBeginning(head))) return 'application/warc'
  if (isWarc(head)) return 'application/warc'
  // XML says what it is by its first element.
  if (found && found.mime !== 'application/xml') return found.mime
  const text = readText(head)
  if (text === null) return found?.mime ?? unknownMediaType
  return markupType(text) ?? found?.mime ?? 'text/plain'
}

/** Whether the first file of a ZIP archive is one of those that an archive of web pages (WACZ) has. */
function holdsWebPages(head: Uint8Array): boolean {
  const bytes = Buffer.from(head)
  if (bytes.length < 30 || bytes.readUInt32BE(0) !== 0x504b0304) return false
  const name = bytes.subarray(30, 30 + bytes.readUInt16LE(26)).toString('latin1')
  return /^(?:(?:archive|indexes|pages)\/|datapackage(?:-digest)?\.json$)/.test(name)
}

function isWarc(head: Uint8Array): boolean {
  return /^WARC\/[01]\.\d{1,2}\r?\n/.test(Buffer.from(head.subarray(0, 12)).toString('latin1'))
}

/** The beginning of what is compressed, as far as the first bytes go; empty where they cannot be unpacked. */
function unpackBeginning(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head.subarray(0, 2048), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 16 * 1024 * 1024,
    })
  } catch {
    return new Uint8Array()
  }
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
