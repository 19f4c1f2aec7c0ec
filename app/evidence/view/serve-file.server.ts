import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { pathOfFile } from '../files/file-store'
import { readRange } from './byte-range'
import { viewKind } from './choose-view'

export interface ServedFile {
  sha256: string
  name: string
  mediaType: string
}

/**
 * A foreign file never becomes a page of this site: it runs nothing, loads nothing and is of no origin, whatever is in it and
 * however its address is opened.
 */
export const foreignHeaders = {
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store, no-transform',
}

/** Answers with a kept file: to be played in the page where `inline` is said and it can be, as a download otherwise. 404 where its bytes are gone. */
export async function serveFile(
  request: Request,
  directory: string,
  { sha256, name, mediaType }: ServedFile,
  { inline }: { inline: boolean },
): Promise<Response> {
  const path = pathOfFile(directory, sha256)
  const size = (await stat(path).catch(() => null))?.size
  if (size === undefined) return new Response(null, { status: 404 })
  const range = readRange(request.headers.get('Range'), size)
  // Everything that is neither film nor sound leaves as a download of unknown type.
  const shown = inline && ['film', 'sound'].includes(viewKind(mediaType))
  const headers = new Headers({
    ...foreignHeaders,
    'Accept-Ranges': 'bytes',
    'Content-Type': shown ? mediaType : 'application/octet-stream',
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${sha256.slice(0, 16)}"; filename*=UTF-8''${encodeName(name)}`,
  })
  if (range === 'outside') {
    headers.set('Content-Range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('Content-Length', String(range ? range.end - range.start + 1 : size))
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  const bytes = createReadStream(path, range ?? {})
  return new Response(createReadableStreamFromReadable(bytes), { status: range ? 206 : 200, headers })
}

/** RFC 8187: what `encodeURIComponent` leaves as it is, is more than the header allows. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}
